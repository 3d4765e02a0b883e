type Figure = { n: number; one: string; many: string; href: string; isWrong?: boolean }

/** Numbers that each lead to their list. What is nought is said quietly; what went wrong, with a mark. */
export function Figures({ of, label = 'What waits' }: { of: Figure[]; label?: string }) {
  return (
    <ul className="figures" aria-label={label}>
      {of.map(({ n, one, many, href, isWrong }) => (
        <li key={href} data-kind={isWrong && n > 0 ? 'look' : n === 0 ? 'none' : undefined}>
          <a href={href}>
            <strong>{n}</strong> {n === 1 ? one : many}
          </a>
        </li>
      ))}
    </ul>
  )
}
