'use client'

import type { ReactNode } from 'react'
import { useTyped } from './form'

/** Fields of a form that are unfolded to be filled in, and stay so after a refusal: what is said beside them is seen. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  const isRefused = useTyped() !== undefined
  return (
    <details open={isRefused}>
      <summary>{title}</summary>
      <div className="form">{children}</div>
    </details>
  )
}
