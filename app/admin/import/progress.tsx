'use client'

import { useEffect, useState } from 'react'

type Progress = { state: string; done: number; total: number; words: string }

const EVERY = 1000

/** How far the work is. It looks by itself once a second, and shows the page anew when the work has come to its end. */
export function Progress({ of, address }: { of: Progress; address: string }) {
  const [now, setNow] = useState(of)
  useEffect(() => {
    const look = setInterval(async () => {
      const answer = await fetch(address).catch(() => undefined)
      const next: Progress | undefined = answer?.ok ? await answer.json() : undefined
      if (next && next.state !== of.state) location.reload()
      else if (next) setNow(next)
    }, EVERY)
    return () => clearInterval(look)
  }, [address, of.state])
  return (
    <p className="row">
      <progress value={now.done} max={Math.max(1, now.total)} aria-label="How far it is" />
      <span>{now.words}</span>
      <a href="?">Look again</a>
    </p>
  )
}
