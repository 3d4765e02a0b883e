import type { Route } from 'next'
import './trail.css'

/** Where a page stands: the list it belongs to, then itself. */
export function Trail({ from, title }: { from: { href: Route; title: string }; title: string }) {
  return (
    <nav className="trail" aria-label="Where you are">
      <ol>
        <li>
          <a href={from.href}>{from.title}</a>
        </li>
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  )
}
