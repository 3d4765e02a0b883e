import type { Metadata } from 'next'
import { requestWorld } from '@/app/_server/world'
import { metadataOf } from '@/app/_ui/metadata'
import { composeStart, type Door } from '@/lib/content/start'
import { Behind } from './behind'
import './start.css'

export function generateMetadata(): Promise<Metadata> {
  return metadataOf({
    title: 'Start here',
    description:
      'New here? In pain, looking after somebody, or ordering for a clinic: five short nuggets to read, a book and a course date for each.',
    path: '/start',
  })
}

export default async function StartPage() {
  const { db, now } = await requestWorld()
  const doors = await composeStart(db, now())
  return (
    <main id="content" className="page">
      <div className="page-head">
        <h1>Start here</h1>
        <p className="lead">
          Nuggets are short stories from neuroscience, free to read. Say who you are, and we will put five of them in
          order for you, with one book and one date.
        </p>
      </div>
      {doors.length > 0 ? <Doors doors={doors} /> : <NoDoors />}
      {doors.map((door) => (
        <Behind key={door.id} door={door} now={now()} />
      ))}
    </main>
  )
}

function Doors({ doors }: { doors: Door[] }) {
  return (
    <nav aria-label="Who are you?">
      <ul className="doors">
        {doors.map(({ id, title, invitation }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <strong>{title}</strong>
              {invitation}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function NoDoors() {
  return (
    <div className="empty">
      <p>Nothing is laid out here yet. You may go in by any of these:</p>
      <ul>
        <li>
          <a href="/nuggets">All nuggets, by topic and series</a>
        </li>
        <li>
          <a href="/shop">Books and tools</a>
        </li>
        <li>
          <a href="/courses">Courses and their dates</a>
        </li>
      </ul>
    </div>
  )
}
