'use client'

import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { Hidden } from '@/app/_ui/form'
import { PIECE } from '@/lib/media/rules'

/** `isWanted`: it is to be kept as soon as it is there. */
type State = { name: string; size: number; sent: number; id: string; problem: string; isWanted: boolean }
const NOTHING: State = { name: '', size: 0, sent: 0, id: '', problem: '', isWanted: false }

/** Sends a file in pieces as soon as it is chosen or dropped; a piece that fails is sent again from where the shop stands. */
export function Uploader() {
  const [state, setState] = useState(NOTHING)
  const [isReady, setReady] = useState(false)
  const running = useRef<AbortController>(null)
  const box = useRef<HTMLDivElement>(null)
  const isOnTheWay = state.name !== '' && state.id === '' && state.problem === ''
  const isDue = state.id !== '' && state.isWanted
  useEffect(() => {
    setReady(true)
    return () => running.current?.abort()
  }, [])
  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form || !isOnTheWay) return
    // A form that is sent now would be refused, and the file would have to be chosen again.
    const wait = (event: SubmitEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      setState((before) => ({ ...before, isWanted: true }))
    }
    form.addEventListener('submit', wait, { capture: true })
    return () => form.removeEventListener('submit', wait, { capture: true })
  }, [isOnTheWay])
  useEffect(() => {
    if (isDue) box.current?.closest('form')?.requestSubmit()
  }, [isDue])

  async function take(file: File | undefined) {
    if (!file) return
    running.current?.abort()
    const stop = new AbortController()
    running.current = stop
    const show = (change: Partial<State>) => !stop.signal.aborted && setState((before) => ({ ...before, ...change }))
    setState({ ...NOTHING, name: file.name, size: file.size })
    try {
      const { id } = await post('/api/media', JSON.stringify({ name: file.name, size: file.size }), stop.signal)
      for (let at = 0; at < file.size; ) {
        const { size } = await post(`/api/media/${id}?at=${at}`, file.slice(at, at + PIECE), stop.signal)
        at = size
        show({ sent: at })
      }
      show({ id })
    } catch (error) {
      show({ problem: error instanceof Error ? error.message : 'The file did not arrive.' })
    }
  }

  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => void take(currentTarget.files?.[0])

  return (
    <div className="field" ref={box}>
      <label htmlFor="file">File</label>
      <div>
        <input
          id="file"
          className="drop"
          type="file"
          disabled={!isReady}
          onChange={choose}
          aria-describedby="file-hint"
        />
        <p id="file-hint" className="field-hint">
          {isReady
            ? 'Choose a file, or drop it on the field. Pictures (JPEG, PNG, WebP, AVIF, HEIC) up to 30 MB; PDF, EPUB and ZIP up to 100 MB.'
            : 'Sending files takes script in the browser.'}
        </p>
      </div>
      <div role="status">
        {state.name && !state.problem && (
          <p>
            <progress max={state.size} value={state.sent} aria-label="How much has arrived" /> {said(state)}
          </p>
        )}
        {state.problem && <p className="field-error">{state.problem} Choose the file again to try once more.</p>}
      </div>
      <Hidden key={state.id} name="upload" value={state.id} />
    </div>
  )
}

function said({ name, size, sent, id, isWanted }: State) {
  if (id) return `${name} has arrived.${isWanted ? '' : ' Say what it is, then keep it.'}`
  const part = `${name}: ${Math.floor((sent * 100) / size)} % has arrived`
  return isWanted ? `${part}. It will be kept as soon as all of it has arrived.` : part
}

async function post(url: string, body: BodyInit, signal: AbortSignal) {
  const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream'
  const answer = await fetch(url, { method: 'POST', body, signal, headers: { 'content-type': type } })
  const said = await answer.json().catch(() => ({ message: 'The shop does not answer just now.' }))
  if (!answer.ok) throw new Error(said.message ?? 'The shop does not answer just now.')
  return said
}
