import { notFound } from 'next/navigation'
import type { Db } from '@/db/open'
import type { Instant } from '@/lib/base/time'
import { numbered } from '@/lib/nuggets/queries/due'
import { findNuggetToEdit, type NuggetRow } from '@/lib/nuggets/queries/staff'
import { isPublic } from '@/lib/nuggets/rules/release'
import { Head } from '../../_ui/shell'
import { stateWord } from '../words'

export async function openToWrite(db: Db, id: string | undefined, now: Instant): Promise<NuggetRow> {
  const nugget = id && (await findNuggetToEdit(db, id))
  if (!nugget) notFound()
  return (await numbered(db, now, [nugget]))[0] ?? nugget
}

const PAGES = [
  { page: '', title: 'Overview' },
  { page: '/words', title: 'Words' },
  { page: '/place', title: 'Place and picture' },
  { page: '/versions', title: 'Versions' },
]

/** The head that all pages of one nugget share. */
export function NuggetTop({ nugget, at, now }: { nugget: NuggetRow; at: string; now: Instant }) {
  const isOut = isPublic(nugget, now)
  const number = nugget.number === null ? '' : `Nugget ${nugget.number}, `
  return (
    <Head
      title={nugget.title}
      up={{ href: '/admin/nuggets', title: 'Nuggets' }}
      lead={`${number}${stateWord(nugget, now)}`}
    >
      <nav aria-label="Pages of this nugget" className="nugget-pages">
        {PAGES.map(({ page, title }) => (
          <a key={page} href={`/admin/nuggets/${nugget.id}${page}`} aria-current={page === at ? 'page' : undefined}>
            {title}
          </a>
        ))}
        {(isOut || nugget.state === 'withdrawn') && <a href={`/nuggets/${nugget.slug}`}>As readers see it</a>}
      </nav>
    </Head>
  )
}
