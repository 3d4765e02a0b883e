import { Cover } from '@/app/_ui/cover'
import { Price } from '@/app/_ui/format'
import { Shown } from '@/app/_ui/shown'
import type { Instant } from '@/lib/base/time'
import { cheapest } from '@/lib/catalogue/rules'
import type { Door } from '@/lib/content/start'
import { placePrice } from '@/lib/courses/rules'
import { sayDays } from '../courses/words'
import '../nuggets/plates.css'

type Props = { door: Door; now: Instant }

/** What is laid out behind a door: five nuggets in order, then one book and one date. */
export function Behind({ door: { id, title, welcome, reading, book, date }, now }: Props) {
  return (
    <section id={id} className="behind" aria-labelledby={`${id}-title`}>
      <div className="stack-close">
        <h2 id={`${id}-title`}>{title}</h2>
        <p className="prose">{welcome}</p>
      </div>
      {reading.length > 0 && <Reading reading={reading} />}
      <div className="onward">
        {book && <ToHold {...book} />}
        <ToGo date={date} now={now} />
      </div>
    </section>
  )
}

function Reading({ reading }: Pick<Door, 'reading'>) {
  return (
    <ol className="plates">
      {reading.map(({ thing: { id, slug, number, title, summary, picture }, why }, at) => (
        <li key={id}>
          <a href={`/nuggets/${slug}`}>
            {picture && <Shown className="neuron" picture={picture} alt="" loading="lazy" />}
            <span className="quiet">
              {ORDER[at]}
              {number !== null && `: nugget ${number}`}
            </span>
            <h3>{title}</h3>
            <p>{why ?? summary}</p>
          </a>
        </li>
      ))}
    </ol>
  )
}

const ORDER = ['First', 'Second', 'Third', 'Fourth', 'Fifth']

function ToHold({ thing: work, why }: NonNullable<Door['book']>) {
  const price = cheapest(work.variants)
  return (
    <div className="to-hold" data-area="shop">
      <div className="ground" data-series={work.series}>
        <Cover picture={work.cover} isDecoration />
      </div>
      <div className="stack-close">
        <p className="quiet">One book</p>
        <h3>
          <a href={`/shop/${work.slug}`}>{work.title}</a>
        </h3>
        <p>{why ?? work.summary}</p>
        {price && (
          <p>
            <Price of={price.price} from={price.isFrom} /> <span className="price-note">before GST</span>
          </p>
        )}
      </div>
    </div>
  )
}

function ToGo({ date: laid, now }: { date: Door['date']; now: Instant }) {
  if (!laid)
    return (
      <p data-area="courses">
        No date has a place free just now. <a href="/courses">See what is taught</a>
      </p>
    )
  const { thing: date, why } = laid
  return (
    <div className="stack-close" data-area="courses">
      <p className="quiet">One date</p>
      <h3>
        <a href={`/courses/${date.courseSlug}#${date.slug}`}>
          {date.courseTitle}, {date.city ?? 'online'}
        </a>
      </h3>
      {why && <p>{why}</p>}
      <p>
        {sayDays(date)}, <Price of={placePrice(date, now)} /> <span className="price-note">before GST</span>
      </p>
      <p>
        <a href="/courses">Find a date near you</a>
      </p>
    </div>
  )
}
