import type { ReactNode } from 'react'

type Props = { label: string; className?: string; children: ReactNode }

/** Around a table that may be wider than its page: keys must be able to move it as well. */
export function Scroll({ label, className = 'scroll', children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
