'use client'

import type { ChangeEvent } from 'react'

/** Chooses every row that is shown. Without script each row has its own box. */
export function ChooseAll() {
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const boxes = currentTarget.form?.querySelectorAll<HTMLInputElement>('input[name="chosen"]') ?? []
    for (const box of boxes) box.checked = currentTarget.checked
  }
  return <input type="checkbox" aria-label="Choose all that are shown" onChange={choose} />
}
