import type { ReactNode } from 'react'
import { can, type Staff } from '@/lib/accounts/rights'
import '@/app/_ui/checkbox.css'
import '@/app/_ui/styles/facts.css'
import '@/app/_ui/groups.css'
import '@/app/_ui/styles/staff.css'
import '@/app/_ui/styles/tables.css'
import { CurrentPlace } from './current-place'
import { Finder } from './finder'
import { PLACES, SAID } from './places'

/** The frame of every staff page: where one is, where one may go, and what has just been done. */
export function Shell({
  staff,
  shop,
  said,
  children,
}: {
  staff: Staff
  shop: string
  said?: string
  children: ReactNode
}) {
  const groups = PLACES.map(({ title, places }) => ({ title, places: places.filter(({ see }) => can(staff, see)) }))
  const words = said && SAID[said]
  return (
    <div className="staff">
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <header className="staff-head">
        <a href="/admin" className="staff-name">
          {shop} <span>staff</span>
        </a>
        <Finder />
        <p>
          <a href="/admin/you">{staff.email}</a> <a href="/">The shop</a>
        </p>
      </header>
      <nav className="staff-nav" aria-label="Staff pages">
        <details>
          <summary>All pages</summary>
          {groups.map(
            ({ title, places }) =>
              places.length > 0 && (
                <section key={title}>
                  <h2>{title}</h2>
                  <ul>
                    {places.map((place) => (
                      <li key={place.href}>
                        <CurrentPlace {...place} />
                      </li>
                    ))}
                  </ul>
                </section>
              ),
          )}
        </details>
      </nav>
      <main id="content" className="staff-main" tabIndex={-1}>
        <div role="status">
          {words && (
            <p className="notice" data-kind="good">
              {words}
            </p>
          )}
        </div>
        {children}
      </main>
    </div>
  )
}

/** The head of a page: what it is, where it belongs, and what can be done. */
export function Head({
  title,
  up,
  lead,
  children,
}: {
  title: ReactNode
  up?: { href: string; title: string }
  lead?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="staff-page-head">
      {up && (
        <p className="staff-up">
          <a href={up.href}>{up.title}</a>
        </p>
      )}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children && <div className="staff-tools">{children}</div>}
    </div>
  )
}

/** A part of a page under a heading of its own. */
export function Part({
  title,
  id,
  children,
  tools,
}: {
  title: string
  id?: string
  children: ReactNode
  tools?: ReactNode
}) {
  return (
    <section className="staff-part" aria-label={title} id={id}>
      <div className="staff-part-head">
        <h2>{title}</h2>
        {tools}
      </div>
      {children}
    </section>
  )
}

/** What is known of one thing, name by name. */
export function Facts({ of }: { of: [string, ReactNode][] }) {
  return (
    <dl className="facts">
      {of.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
