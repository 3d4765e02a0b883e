'use client'

import { useEffect, useState } from 'react'

const KEPT = 'comment-keys'
const KEYS: [string, string][] = [
  ['j', 'the next comment'],
  ['k', 'the one before'],
  ['a', 'approve'],
  ['r', 'reply'],
  ['h', 'hide'],
  ['s', 'spam'],
  ['d', 'delete'],
  ['u', 'undo'],
  ['?', 'this help'],
]

/** Moderating by keyboard: every key presses a button that is there anyway. After each decision the focus moves on. */
export function Keys({ after, next, said }: { after?: string; next?: string; said?: string }) {
  const [isOn, turn] = useState(true)
  const [isLive, live] = useState(false)
  const [heard, say] = useState('')
  useEffect(() => turn(window.localStorage.getItem(KEPT) !== 'off'), [])

  useEffect(() => {
    if (!after) return
    const place =
      (next && document.getElementById(`comment-${next}`)) || cards()[0] || document.getElementById('content')
    place?.focus()
    // A region speaks only of what changes in it after the page has come.
    say(said ?? '')
  }, [after, next, said])

  useEffect(() => {
    if (!isOn) return
    document.addEventListener('keydown', press)
    live(true)
    return () => document.removeEventListener('keydown', press)
  }, [isOn])

  return (
    <>
      <p role="status" className="unseen">
        {heard}
      </p>
      <details className="keys" id="keys" data-live={isLive || undefined}>
        <summary data-key="?">Keys</summary>
        <dl>
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <div className="field field-choice">
          <input
            type="checkbox"
            id="keys-on"
            checked={isOn}
            onChange={({ currentTarget: { checked } }) => {
              turn(checked)
              window.localStorage.setItem(KEPT, checked ? 'on' : 'off')
            }}
          />
          <label htmlFor="keys-on">Single keys press buttons on this page</label>
        </div>
      </details>
    </>
  )
}

const cards = () => [...document.querySelectorAll<HTMLElement>('article.moderated')]
const current = () => document.activeElement?.closest<HTMLElement>('article.moderated') ?? undefined

function press(event: KeyboardEvent) {
  const { key, target, ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return
  if (target.closest('textarea, select, input:not([type="checkbox"])')) {
    if (key === 'Escape') current()?.focus()
    return
  }
  if (act(key)) event.preventDefault()
}

function act(key: string): boolean {
  const all = cards()
  const card = current()
  const at = card ? all.indexOf(card) : -1
  if (key === 'j' || key === 'k') return reach(all[key === 'j' ? at + 1 : Math.max(0, at - 1)])
  if (key === '?') {
    const help = document.querySelector<HTMLDetailsElement>('#keys')
    help?.toggleAttribute('open')
    return reach(help?.querySelector('summary'))
  }
  if (key === 'u') return push(document.querySelector('[data-key="u"]'))
  const chosen = card ?? all[0]
  if (key === 'r') {
    const reply = chosen?.querySelector<HTMLDetailsElement>('[data-reply]')
    reply?.setAttribute('open', '')
    return reach(reply?.querySelector('textarea'))
  }
  return /^[ahsd]$/.test(key) && push(chosen?.querySelector(`button[data-key="${key}"]`))
}

function reach(place: HTMLElement | null | undefined): boolean {
  place?.focus()
  return Boolean(place)
}

function push(button: Element | null | undefined): boolean {
  if (button instanceof HTMLButtonElement) button.click()
  return Boolean(button)
}
