import type { Metadata } from 'next'
import { Drawn } from './_ui/drawn'
import { Footer, Header } from './_ui/frame'
import './_ui/search.css'

export const metadata: Metadata = { title: 'This page is not here' }

export default function NotFound() {
  return (
    <>
      <Header />
      <main id="content" className="page">
        <Drawn of="searching" />
        <div className="page-head">
          <h1>This page is not here</h1>
          <p className="lead">
            The address may have a slip in it, or the page may have moved. Nothing is wrong at your end.
          </p>
        </div>
        <form action="/search" className="search">
          <label htmlFor="q">Look for what you wanted</label>
          <input id="q" name="q" type="search" maxLength={200} />
          <button type="submit" className="button">
            Search
          </button>
        </form>
        <ul>
          <li>
            <a href="/nuggets">Read a nugget</a>
          </li>
          <li>
            <a href="/shop">Look in the shop</a>
          </li>
          <li>
            <a href="/courses">Find a course</a>
          </li>
        </ul>
        <p>
          If a link on one of our pages brought you here, we would be glad to <a href="/contact">hear which</a>.
        </p>
      </main>
      <Footer />
    </>
  )
}
