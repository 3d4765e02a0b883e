import { Axon } from '@/app/_ui/axon'
import { Price } from '@/app/_ui/format'
import { type Instant, showDays } from '@/lib/base/time'
import type { Product } from '@/lib/catalogue/queries'
import { cheapest } from '@/lib/catalogue/rules'
import { type CourseDate, placePrice } from '@/lib/courses/rules'
import { addressOf, type Picture } from '@/lib/media/rules'
import type { NuggetCard } from '@/lib/nuggets/queries/nuggets'

type Props = { nugget?: NuggetCard; book?: Product; date?: CourseDate; now: Instant }

/** What this is, in five seconds: something to read, something to hold, somewhere to go. */
export function Opening({ nugget, book, date, now }: Props) {
  return (
    <div className="opening">
      <Axon />
      <div className="page-head">
        <h1>Good stories about how pain works</h1>
        <p className="lead">
          Nuggets of neuroscience, free to read. Books and tools to go on with. Courses in many towns, and online.
        </p>
      </div>
      {nugget?.picture && <Drawing picture={nugget.picture} />}
      {nugget && <ToRead nugget={nugget} />}
      {book && <ToHold book={book} />}
      {date && <ToGo date={date} now={now} />}
    </div>
  )
}

function Drawing({ picture }: { picture: Picture }) {
  return <img className="neuron" src={addressOf(picture)} width={picture.width} height={picture.height} alt="" />
}

function ToRead({ nugget: { slug, number, title, summary } }: { nugget: NuggetCard }) {
  return (
    <section className="synapse" data-area="nuggets" aria-labelledby="latest">
      <p className="quiet">{number === null ? 'The latest nugget' : `Nugget ${number}, the latest`}</p>
      <h2 id="latest">
        <a href={`/nuggets/${slug}`}>{title}</a>
      </h2>
      <p className="lead">{summary}</p>
    </section>
  )
}

function ToHold({ book }: { book: Product }) {
  const price = cheapest(book.variants)
  return (
    <section className="synapse" data-area="shop" aria-labelledby="book">
      <p className="quiet">The book that goes with it</p>
      <h2 id="book">
        <a href={`/shop/${book.slug}`}>{book.title}</a>
      </h2>
      {price && (
        <p>
          <Price of={price.price} from={price.isFrom} /> <span className="price-note">before GST</span>
        </p>
      )}
    </section>
  )
}

function ToGo({ date, now }: { date: CourseDate; now: Instant }) {
  const [first, last] = [date.days[0]?.day, date.days.at(-1)?.day]
  return (
    <section className="synapse" data-area="courses" aria-labelledby="date">
      <p className="quiet">The next course on it</p>
      <h2 id="date">
        <a href={`/courses/${date.courseSlug}#${date.slug}`}>
          {date.courseTitle}, {date.city ?? 'online'}
        </a>
      </h2>
      <p>
        {first && last && `${showDays(first, last)}, `}
        <Price of={placePrice(date, now)} /> <span className="price-note">before GST</span>
      </p>
    </section>
  )
}
