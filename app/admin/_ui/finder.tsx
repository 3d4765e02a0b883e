'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Found } from '@/lib/finding/rules'

/** One field for everything: Ctrl K (⌘ K) reaches it, arrows choose, Enter opens. Without script it is a search form. */
export function Finder() {
  const [found, setFound] = useState<Found[]>([])
  const [chosen, setChosen] = useState(-1)
  const [isOpen, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const asking = useRef<AbortController>(null)
  const id = useId()

  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      field.current?.select()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  async function look(words: string) {
    asking.current?.abort()
    const stop = new AbortController()
    asking.current = stop
    if (words.trim().length < 2) return setOpen(false)
    const answer = await fetch(`/admin/find/results?q=${encodeURIComponent(words)}`, { signal: stop.signal }).catch(
      () => null,
    )
    if (!answer?.ok || stop.signal.aborted) return
    setFound(await answer.json())
    setChosen(-1)
    setOpen(true)
  }

  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && found.length > 0) {
      event.preventDefault()
      setChosen((chosen + step + found.length + (chosen < 0 && step < 0 ? 1 : 0)) % found.length)
    }
    if (event.key === 'Escape') setOpen(false)
    const there = found[chosen]
    if (event.key === 'Enter' && isOpen && there) {
      event.preventDefault()
      location.assign(there.href)
    }
  }

  return (
    <search className="finder">
      <form action="/admin/find">
        <label className="unseen" htmlFor={`${id}-q`}>
          Find orders, people, products, courses, nuggets
        </label>
        <input
          ref={field}
          id={`${id}-q`}
          name="q"
          type="search"
          placeholder="Find (Ctrl K)"
          autoComplete="off"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={isOpen && chosen >= 0 ? `${id}-${chosen}` : undefined}
          onChange={(event) => void look(event.currentTarget.value)}
          onKeyDown={press}
          onBlur={() => setOpen(false)}
        />
      </form>
      <div id={`${id}-list`} role="listbox" aria-label="What was found" hidden={!isOpen}>
        {found.map(({ kind, title, detail, href }, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen row
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field
          <div
            key={`${kind} ${href} ${title}`}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => location.assign(href)}
          >
            {title} <span className="quiet">{`${kind} · ${detail}`}</span>
          </div>
        ))}
        {found.length === 0 && <p>Nothing goes by that.</p>}
      </div>
    </search>
  )
}
