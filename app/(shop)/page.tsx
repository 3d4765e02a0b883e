import type { Metadata } from 'next'
import { readHouse } from '@/app/_server/house'
import { requestWorld } from '@/app/_server/world'
import { JsonLd } from '@/app/_ui/json-ld'
import { metadataOf } from '@/app/_ui/metadata'
import type { Shelved } from '@/lib/catalogue/shelf'
import { home } from '@/lib/content/linked-data/site'
import { composeHome } from '@/lib/content/queries'
import { addressOf } from '@/lib/media/rules'
import { Board } from './courses/board'
import { Plates } from './nuggets/plates'
import { Opening } from './opening'
import { listShelf } from './shop/list-shelf'
import { Shelf } from './shop/shelf'
import './home.css'

const WORKS = 4

export async function generateMetadata(): Promise<Metadata> {
  const { name } = (await requestWorld()).site
  return metadataOf({
    title: { absolute: `${name}: good stories about how pain works` },
    description:
      'Short nuggets of neuroscience, free to read; books, tools and packs to go on with; courses in many towns and online.',
    path: '/',
    feeds: '',
  })
}

export default async function HomePage() {
  const { db, now, site } = await requestWorld()
  const { logo } = await readHouse()
  const { latest, earlier, book, date, dates } = await composeHome(db, now())
  const { things: works } = await listShelf(db, { order: 'window' }, { size: WORKS, now: now() })
  return (
    <main id="content" className="page">
      <Opening nugget={latest} book={book} date={date} now={now()} />
      {earlier.length > 0 && (
        <section data-area="nuggets" aria-labelledby="nuggets">
          <h2 id="nuggets">More to read</h2>
          <Plates nuggets={earlier} headings="h3" />
          <p>
            <a href="/nuggets">All nuggets, by topic and series</a>
          </p>
        </section>
      )}
      <Works works={works} />
      {dates.length > 0 && (
        <section data-area="courses" aria-labelledby="courses">
          <h2 id="courses">Learn it with others</h2>
          <Board dates={dates} now={now()} />
          <p>
            <a href="/courses">Every town and date</a>
          </p>
        </section>
      )}
      <JsonLd data={home(site, logo && addressOf(logo))} />
    </main>
  )
}

function Works({ works }: { works: Shelved[] }) {
  if (works.length === 0) return null
  return (
    <section data-area="shop" aria-labelledby="works">
      <h2 id="works">Books and tools</h2>
      <Shelf things={works} level="h3" />
      <p>
        <a href="/shop">The whole shelf</a>
      </p>
    </section>
  )
}
