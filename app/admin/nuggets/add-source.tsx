'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'

const FIELDS = [
  ['authors', 'Authors, as a journal sets them'],
  ['year', 'Year'],
  ['title', 'Title'],
  ['journal', 'Journal, or publisher of a book'],
  ['volume', 'Volume'],
  ['pages', 'Pages'],
  ['doi', 'DOI'],
] as const

const isDoi = (typed: string) => /(^|doi\.org\/|doi:\s*)10\.\d{4,9}\//i.test(typed)

type Wrong = Record<string, string[] | undefined>

/** A source by hand, without leaving what is being written. The fields have no names, so they are no part of the form around them. */
export function AddSource({ typed, added }: { typed: string; added(key: string): void }) {
  const id = useId()
  const box = useRef<HTMLDetailsElement>(null)
  const [wrong, tell] = useState<Wrong>({})

  async function add() {
    const inputs = [...(box.current?.querySelectorAll<HTMLInputElement>('input') ?? [])]
    const form = new FormData()
    for (const input of inputs) form.set(input.dataset.field ?? '', input.value)
    const answer = await fetch('/admin/nuggets/references/find', { method: 'POST', body: form }).catch(() => null)
    const said = answer && ((await answer.json()) as { key?: string; fields?: Wrong; message?: string })
    if (!said?.key)
      return tell(said?.fields ?? { authors: [said?.message ?? 'That did not arrive. Please try again.'] })
    tell({})
    for (const input of inputs) input.value = ''
    if (box.current) box.current.open = false
    added(said.key)
  }

  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    add()
  }

  return (
    <details ref={box}>
      <summary>Add a source by hand</summary>
      <fieldset className="cite-add" onKeyDown={press}>
        <legend className="unseen">A new source</legend>
        {FIELDS.map(([name, label]) => (
          <div key={name} className="field">
            <label htmlFor={`${id}-${name}`}>{label}</label>
            <input
              id={`${id}-${name}`}
              key={name === 'doi' && isDoi(typed) ? typed : name}
              type="text"
              data-field={name}
              defaultValue={name === 'doi' && isDoi(typed) ? typed : ''}
              aria-invalid={wrong[name] ? true : undefined}
              aria-describedby={wrong[name] ? `${id}-${name}-error` : undefined}
            />
            {wrong[name] && (
              <p className="field-error" id={`${id}-${name}-error`} role="alert">
                {wrong[name][0]}
              </p>
            )}
          </div>
        ))}
        <button type="button" className="button button-quiet" onClick={add}>
          Add and cite it
        </button>
      </fieldset>
    </details>
  )
}
