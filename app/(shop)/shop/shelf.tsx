import { Cover } from '@/app/_ui/cover'
import { Price } from '@/app/_ui/format'
import type { Shelved } from '@/lib/catalogue/shelf'
import { sayFormats, stockWords } from './words'
import './shelf.css'

/** Works and packs, cover by cover. */
export function Shelf({ things, level = 'h2' }: { things: Shelved[]; level?: 'h2' | 'h3' }) {
  const Title = level
  const isFirst = level === 'h2'
  return (
    <ul className={`shelf${things.length === 5 ? ' five' : ''}${isFirst ? '' : ' below'}`}>
      {things.map((thing, at) => (
        <li key={thing.slug}>
          <a href={`/shop/${thing.slug}`}>
            <div className="ground" data-series={thing.series}>
              <Cover picture={thing.cover} isDecoration isFirst={isFirst && at < 2} />
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
