import './pages.css'

/** Pages of a list are counted from 1; what is not a page number asks for the first. */
export const pageFrom = (asked: unknown) =>
  typeof asked === 'string' && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1

type Props = { page: number; size: number; total: number; href: (page: number) => string }

/** Links to the other pages of a list. */
export function Pages({ page, size, total, href }: Props) {
  const last = Math.ceil(total / size)
  if (last < 2) return null
  const near = Array.from({ length: last }, (_, n) => n + 1).filter(
    (n) => n === 1 || n === last || Math.abs(n - page) < 3,
  )
  return (
    <nav className="pages" aria-label="Pages">
      <ol>
        {near.map((n) => (
          <li key={n}>
            <a href={href(n)} aria-current={n === page ? 'page' : undefined}>
              <span className="unseen">Page </span>
              {n}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
