'use client'

import type { ComponentProps, ReactNode } from 'react'
import './checkbox.css'
import { Notes, useField, useTyped } from './form'

type Props = Omit<ComponentProps<'input'>, 'name'> & { name: string; label: ReactNode; hint?: ReactNode }

/** A box to tick; with a `value`, or `type="radio"`, one of several of the same name. */
export function Checkbox({ label, hint, className, ...input }: Props) {
  const all = useTyped()
  const value = String(input.value ?? 'on')
  const { attributes, error } = useField(input.name, hint, input.value === undefined ? undefined : value)
  const isTicked = all ? [all[input.name]].flat().includes(value) : input.defaultChecked
  return (
    <div className={['field field-choice', className].filter(Boolean).join(' ')}>
      <input type="checkbox" {...input} {...attributes} value={value} defaultChecked={isTicked} />
      <label htmlFor={attributes.id}>{label}</label>
      <Notes {...{ id: attributes.id, hint, error }} />
    </div>
  )
}
