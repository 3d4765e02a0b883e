import { Cover } from '@/app/_ui/cover'
import { Price } from '@/app/_ui/format'
import type { Shelved } from '@/lib/catalogue/shelf'
import { sayFormats, stockWords } from './words'
import './shelf.css'

type Props = { things: Shelved[]; level?: 'h2' | 'h3'; isLast?: boolean }

/** Works and packs, cover by cover. `isLast`: it ends a long page. */
export function Shelf({ things, level = 'h2', isLast = false }: Props) {
  const Title = level
  return (
    <ul className={`shelf${things.length === 5 ? ' five' : ''}${isLast ? ' last' : ''}`}>
      {things.map((thing, at) => (
        <li key={thing.slug}>
          <a href={`/shop/${thing.slug}`}>
            <div className="ground" data-series={thing.series}>
              <Cover picture={thing.cover} isDecoration isFirst={level === 'h2' && at < 2} />
            </div>
            <Title>{thing.title}</Title>
            <p className="by">{sayFormats(thing)}</p>
            {thing.price && <Price of={thing.price} from={thing.isFrom} />}
            {thing.stock !== 'there' && <p className="quiet">{stockWords[thing.stock]}</p>}
          </a>
        </li>
      ))}
    </ul>
  )
}
