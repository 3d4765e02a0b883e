import type { Picture } from '@/lib/media/rules'
import { Shown } from './shown'
import { Wordmark } from './wordmark'

const PLACES = [
  { href: '/nuggets', title: 'Nuggets' },
  { href: '/shop', title: 'Shop' },
  { href: '/courses', title: 'Courses' },
  { href: '/search', title: 'Search' },
  { href: '/cart', title: 'Cart' },
  { href: '/account', title: 'Account' },
]

const SMALL_PRINT = [
  { href: '/start', title: 'Start here' },
  { href: '/about', title: 'About' },
  { href: '/shipping-and-returns', title: 'Shipping and returns' },
  { href: '/privacy', title: 'Privacy' },
  { href: '/terms', title: 'Terms' },
  { href: '/contact', title: 'Contact' },
]

/** What stands above every page: each page brings its own `<main id="content">`. */
export function Header({ name = 'noigroup', logo }: { name?: string; logo?: Picture }) {
  return (
    <header className="site-header">
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <a className="site-name" href="/">
        {logo ? <Shown picture={logo} alt={name} wide="192px" /> : <Wordmark name={name} />}
      </a>
      <nav aria-label="Main">
        <Links to={PLACES} />
      </nav>
    </header>
  )
}

export function Footer({ name = 'noigroup' }: { name?: string }) {
  return (
    <footer className="site-footer">
      <nav aria-label="About the shop">
        <Links to={SMALL_PRINT} />
      </nav>
      <p>
        {name} explains and teaches. It does not know you: for your own health, please see a health professional. Prices
        are in Australian dollars, before GST.
      </p>
    </footer>
  )
}

function Links({ to }: { to: { href: string; title: string }[] }) {
  return (
    <ul>
      {to.map(({ href, title }) => (
        <li key={href}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
