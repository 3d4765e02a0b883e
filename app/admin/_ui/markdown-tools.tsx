'use client'

import { createElement, useEffect, useRef } from 'react'

const TOOLS = [
  ['md-header', 'Heading'],
  ['md-bold', 'Bold'],
  ['md-italic', 'Italic'],
  ['md-quote', 'Quote'],
  ['md-link', 'Link'],
  ['md-unordered-list', 'List'],
  ['md-ordered-list', 'Numbered list'],
] as const

/** Buttons that set Markdown around what is chosen in the field; loaded here alone, and absent without script. */
export function MarkdownTools({ field }: { field: string }) {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const area = bar.current?.closest('form')?.elements.namedItem(field)
    if (area instanceof HTMLElement) bar.current?.setAttribute('for', area.id)
    import('@github/markdown-toolbar-element').then(() => bar.current?.removeAttribute('hidden'))
  }, [field])
  const tools = TOOLS.map(([tool, name]) =>
    createElement(tool, { key: tool, level: tool === 'md-header' ? 2 : undefined }, name),
  )
  return createElement(
    'markdown-toolbar',
    { ref: bar, hidden: true, class: 'markdown-tools', 'aria-label': 'Markdown' },
    tools,
  )
}
