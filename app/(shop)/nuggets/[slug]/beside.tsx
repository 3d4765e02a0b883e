import { requestWorld } from '@/app/_server/world'
import { Board } from '@/app/(shop)/courses/board'
import { listProductsForNugget } from '@/lib/catalogue/queries'
import { listDatesForNugget } from '@/lib/content/queries'
import { findNeighbours, listNuggetsOfSeries, type Nugget } from '@/lib/nuggets/queries/nuggets'
import { listStock } from '@/lib/stock/queries'
import { Book } from './book'

/** What the series is, and what else was told in it. */
export async function SeriesBox({ nugget: { series, slug } }: { nugget: Nugget }) {
  if (!series) return null
  const { db, now } = await requestWorld()
  const told = await listNuggetsOfSeries(db, series.id, now())
  return (
    <section className="series-box" aria-labelledby="series">
      <h2 id="series">
        <a href={`/nuggets/series/${series.slug}`}>{series.title}</a>
      </h2>
      <p>{series.description}</p>
      {told.length > 1 && (
        <ol className="told">
          {told.map((other) => (
            <li key={other.slug}>
              <span className="quiet">{other.number}</span>{' '}
              {other.slug === slug ? (
                <strong aria-current="page">{other.title}</strong>
              ) : (
                <a href={`/nuggets/${other.slug}`}>{other.title}</a>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

export async function Books({ nuggetId }: { nuggetId: string }) {
  const { db, now } = await requestWorld()
  const works = await listProductsForNugget(db, nuggetId, now())
  if (works.length === 0) return null
  const left = await listStock(
    db,
    works.flatMap((work) => work.variants.map((variant) => variant.id)),
  )
  return (
    <section data-area="shop" aria-labelledby="books">
      <h2 id="books">Read on in a book</h2>
      <ul className="nugget-books">
        {works.map((work) => (
          <li key={work.id}>
            <Book work={work} left={left} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export async function CoursesNear({ nuggetId }: { nuggetId: string }) {
  const { db, now } = await requestWorld()
  const dates = await listDatesForNugget(db, nuggetId, { now: now(), limit: 4 })
  return (
    <section data-area="courses" aria-labelledby="courses">
      <h2 id="courses">Find a course near you</h2>
      {dates.length > 0 && <Board dates={dates} now={now()} />}
      <p>
        <a href="/courses">{dates.length > 0 ? 'Every town and date' : 'See what is taught, and where'}</a>
      </p>
    </section>
  )
}

export async function Neighbours({ number }: { number: number | null }) {
  if (number === null) return null
  const { db, now } = await requestWorld()
  const { earlier, later } = await findNeighbours(db, number, now())
  return (
    <nav className="neighbours" aria-label="Other nuggets">
      {earlier && (
        <a href={`/nuggets/${earlier.slug}`} rel="prev">
          <span className="quiet">Earlier: nugget {earlier.number}</span>
          {earlier.title}
        </a>
      )}
      {later && (
        <a href={`/nuggets/${later.slug}`} rel="next">
          <span className="quiet">Later: nugget {later.number}</span>
          {later.title}
        </a>
      )}
    </nav>
  )
}
