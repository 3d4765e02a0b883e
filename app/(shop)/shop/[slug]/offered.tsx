import type { ReactNode } from 'react'
import { Cover } from '@/app/_ui/cover'
import { Trail } from '@/app/_ui/trail'
import type { Picture } from '@/lib/media/rules'

type Props = {
  title: string
  series: string
  cover: Picture | null
  by?: ReactNode
  /** Price, format, the way into the cart, and what comes to it. */
  offer: ReactNode
  children: ReactNode
}

/** The frame of everything on the shelf: its cover on a field of colour beside one block, then what there is to read. */
export function Offered({ title, series, cover, by, offer, children }: Props) {
  return (
    <main id="content" className="page" data-area={series === 'gmi' ? 'gmi' : 'shop'}>
      <Trail from={{ href: '/shop', title: 'Shop' }} title={title} />
      <div className="product">
        <div className="ground" data-series={series}>
          <Cover picture={cover} isFirst isLarge />
        </div>
        <div className="offer">
          <div className="offer-head">
            <h1>{title}</h1>
            {by && <p className="by">{by}</p>}
          </div>
          {offer}
        </div>
      </div>
      {children}
    </main>
  )
}
