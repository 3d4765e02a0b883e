import { Axon } from '@/app/_ui/axon'
import { Cover } from '@/app/_ui/cover'
import { Price } from '@/app/_ui/format'
import { Shown } from '@/app/_ui/shown'
import { type Instant, showDays } from '@/lib/base/time'
import type { Product } from '@/lib/catalogue/queries'
import { cheapest } from '@/lib/catalogue/rules'
import { availability, type CourseDate, placePrice } from '@/lib/courses/rules'
import type { Picture } from '@/lib/media/rules'
import type { NuggetCard } from '@/lib/nuggets/queries/list'
import { sayAvailability } from './courses/words'

type Props = {
  nugget?: NuggetCard
  book?: Product
  date?: CourseDate
  now: Instant
}

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
        <p>
          New here? <a href="/start">Start with who you are</a>
        </p>
      </div>
      {nugget && <ToRead nugget={nugget} />}
      {book && <ToHold book={book} />}
      {date && <ToGo date={date} now={now} />}
    </div>
  )
}

function ToRead({ nugget: { slug, number, title, summary, picture } }: { nugget: NuggetCard }) {
  return (
    <section className="synapse" data-area="nuggets" aria-labelledby="latest">
      {picture && <Drawing picture={picture} />}
      <p className="quiet">{number === null ? 'Read the latest nugget' : `Read: nugget ${number}, the latest`}</p>
      <h2 id="latest">
        <a href={`/nuggets/${slug}`}>{title}</a>
      </h2>
      <p>{summary}</p>
    </section>
  )
}

function Drawing({ picture }: { picture: Picture }) {
  return <Shown className="neuron" picture={picture} alt="" />
}

function ToHold({ book }: { book: Product }) {
  const price = cheapest(book.variants)
  return (
    <section className="synapse" data-area="shop" aria-labelledby="book">
      <div className="ground" data-series={book.series}>
        <Cover picture={book.cover} isDecoration isFirst />
      </div>
      <p className="quiet">Hold: the book that goes with it</p>
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
      <ul className="flaps">
        <li>{date.city ?? 'Online'}</li>
        {first && last && <li>{showDays(first, last)}</li>}
        <li>{sayAvailability(availability(date, now))}</li>
      </ul>
      <p className="quiet">Go: the next course on it</p>
      <h2 id="date">
        <a href={`/courses/${date.courseSlug}#${date.slug}`}>
          {date.courseTitle}, {date.city ?? 'online'}
        </a>
      </h2>
      <p>
        <Price of={placePrice(date, now)} /> <span className="price-note">before GST</span>
      </p>
    </section>
  )
}
