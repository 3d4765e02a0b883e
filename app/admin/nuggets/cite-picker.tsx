'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { AddSource } from './add-source'

export type FoundSource = { key: string; text: string }
const FIND = '/admin/nuggets/references/find'

/** Finds a source by words or DOI and sets its mark where the cursor stands; what is not stored can be added here. */
export function CitePicker({ field }: { field: string }) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const [typed, type] = useState('')
  const [found, setFound] = useState<FoundSource[] | null>(null)
  const [said, say] = useState('')

  useEffect(() => {
    if (typed.trim().length < 2) return setFound(null)
    const stop = new AbortController()
    const timer = window.setTimeout(async () => {
      const answer = await fetch(`${FIND}?q=${encodeURIComponent(typed)}`, { signal: stop.signal }).catch(() => null)
      if (answer?.ok) setFound(await answer.json())
    }, 250)
    return () => {
      window.clearTimeout(timer)
      stop.abort()
    }
  }, [typed])

  function cite(key: string) {
    const area = box.current?.closest('form')?.elements.namedItem(field)
    if (!(area instanceof HTMLTextAreaElement)) return
    area.setRangeText(`[@${key}]`, area.selectionStart, area.selectionEnd, 'end')
    area.dispatchEvent(new Event('input', { bubbles: true }))
    area.focus()
    say(`[@${key}] stands in the story.`)
  }

  const keep = (event: KeyboardEvent) => {
    // Enter would send the form around it.
    if (event.key === 'Enter') event.preventDefault()
  }

  return (
    <div className="cite" ref={box}>
      <div className="field">
        <label htmlFor={id}>Cite a source: authors, words of its title, or its DOI</label>
        <input id={id} type="search" value={typed} onKeyDown={keep} onChange={(event) => type(event.target.value)} />
        <p className="field-hint">
          The mark is set where the cursor stands.{' '}
          <a href="/admin/nuggets/references" target="_blank" rel="noopener">
            All sources
          </a>
        </p>
      </div>
      <p role="status" className="quiet">
        {found?.length === 0 ? 'Nothing stored is like that.' : said}
      </p>
      {found && found.length > 0 && (
        <ul className="cite-found">
          {found.map(({ key, text }) => (
            <li key={key}>
              <button type="button" className="button button-quiet" onClick={() => cite(key)}>
                Cite<span className="unseen"> {key}</span>
              </button>
              <span>
                {text} <code>{key}</code>
              </span>
            </li>
          ))}
        </ul>
      )}
      <AddSource typed={typed} added={cite} />
    </div>
  )
}
