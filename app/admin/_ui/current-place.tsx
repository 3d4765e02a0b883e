'use client'

import { usePathname } from 'next/navigation'

/** A link at the side; the page that is open, and pages below it, mark it. */
export function CurrentPlace({ href, title }: { href: string; title: string }) {
  const path = usePathname()
  const isHere = path === href || (href !== '/admin' && path.startsWith(`${href}/`))
  return (
    <a href={href} aria-current={isHere ? 'page' : undefined}>
      {title}
    </a>
  )
}
