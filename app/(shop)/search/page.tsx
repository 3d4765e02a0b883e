import type { Metadata } from 'next'
import { requestWorld } from '@/app/_server/world'
import { Drawn } from '@/app/_ui/drawn'
import { counted } from '@/app/_ui/format'
import { Pages, pageFrom } from '@/app/_ui/pages'
import { RESULTS_PER_PAGE, search } from '@/lib/search/commands'
import { LONGEST_QUERY } from '@/lib/search/rules'
import { Results } from './results'
import './search.css'
import '@/app/_ui/search.css'

export const metadata: Metadata = {
  title: 'Search',
  description: 'Search nuggets, books, tools and courses.',
  robots: { index: false },
}

export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const asked = await searchParams
  const typed = (typeof asked.q === 'string' ? asked.q : '').slice(0, LONGEST_QUERY)
  const page = pageFrom(asked.page)
  const found = await search(await requestWorld(), typed, page)
  const link = (n: number) => `/search?${new URLSearchParams({ q: typed, ...(n > 1 && { page: String(n) }) })}`

  return (
    <main id="content" className="page">
      <div className="page-head">
        <h1>Search</h1>
      </div>
      <search>
        <form action="/search" className="search">
          <label htmlFor="q">Look for a nugget, a book, a tool or a course</label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={typed}
            maxLength={LONGEST_QUERY}
            autoComplete="off"
            data-suggest=""
          />
          <button type="submit" className="button">
            Search
          </button>
        </form>
      </search>
      {found.words.length > 0 && <Summary typed={typed} {...found} />}
      <Results results={found.results} />
      <Pages page={page} size={RESULTS_PER_PAGE} total={found.total} href={link} />
      {found.total === 0 && <Otherwise tried={found.words.length > 0} />}
    </main>
  )
}

type Counted = { typed: string; total: number; hasMore: boolean; isLoose: boolean }

function Summary({ typed, total, hasMore, isLoose }: Counted) {
  if (total === 0) return <p className="lead">Nothing here holds “{typed}”.</p>
  return (
    <p className="quiet">
      {isLoose
        ? `No page holds all of “${typed}”. These ${counted(total, 'page')} hold a part of it.`
        : `${counted(total, 'page')}${hasMore ? ' and more' : ''} for “${typed}”, the closest first.`}
    </p>
  )
}

function Otherwise({ tried }: { tried: boolean }) {
  return (
    <div className="empty">
      <Drawn of="searching" />
      <p>
        {tried
          ? 'Fewer words, or the beginning of one, may find more. Or go by another way:'
          : 'A word or two is enough. Or go by another way:'}
      </p>
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
        <li>
          <a href="/contact">Ask us</a>
        </li>
      </ul>
    </div>
  )
}
