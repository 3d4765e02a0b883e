'use client'

import { useId, useRef, useState } from 'react'
import { useIsAwake } from '@/app/_ui/awake'
import { Field, useTyped } from '@/app/_ui/form'
import './rows.css'

type Values = Record<string, string | number | null>
type Column = { name: string; label: string; hint?: string; inputMode?: 'numeric'; isWide?: boolean; choices?: string }

type Props = {
  /** The fields are called `<name>-0-<column>`, `<name>-1-<column>` … and `<name>-0-at` says where a row stands. */
  name: string
  legend: string
  hint?: string
  /** What the button says that adds a row. */
  add: string
  columns: Column[]
  rows: Values[]
  /** What may be typed into a column that names them as its `choices`. */
  choices?: { value: string; label: string }[]
}

/** Rows that repeat, in an order. Without script there is an empty one to fill, and an emptied one is taken away. */
export function Rows({ name, legend, hint, add, columns, rows, choices }: Props) {
  const typed = useTyped()
  const [keys, setKeys] = useState(() => keysIn(typed, name) ?? [...rows.keys(), rows.length])
  const next = useRef(Math.max(...keys, rows.length) + 1)
  const isAwake = useIsAwake()
  const list = useId()
  const box = useRef<HTMLFieldSetElement>(null)

  /** The focus goes where the hand would look next. */
  const change = (after: number[], focus: number | undefined) => {
    setKeys(after)
    box.current?.dispatchEvent(new Event('input', { bubbles: true }))
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>(`[data-row="${focus}"] input:not([type="hidden"])`)?.focus(),
    )
  }
  const move = (key: number, by: number) => {
    const from = keys.indexOf(key)
    change(keys.toSpliced(from, 1).toSpliced(from + by, 0, key), key)
  }

  return (
    <fieldset className="rows" ref={box}>
      <legend>{legend}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <ol>
        {keys.map((key, at) => (
          <li key={key} data-row={key}>
            <input type="hidden" name={`${name}-${key}-at`} value={at} readOnly />
            {columns.map(({ name: column, choices: isChoosing, isWide, ...field }) => (
              <Field
                key={column}
                {...field}
                name={`${name}-${key}-${column}`}
                className={isWide ? 'rows-wide' : undefined}
                list={isChoosing && choices ? list : undefined}
                defaultValue={rows[key]?.[column] ?? ''}
              />
            ))}
            {isAwake && (
              <div className="rows-tools">
                <Tool label={`Move row ${at + 1} up`} isOff={at === 0} press={() => move(key, -1)}>
                  ↑
                </Tool>
                <Tool label={`Move row ${at + 1} down`} isOff={at === keys.length - 1} press={() => move(key, 1)}>
                  ↓
                </Tool>
                <Tool
                  label={`Remove row ${at + 1}`}
                  press={() => change(keys.toSpliced(at, 1), keys[at - 1] ?? keys[1])}
                >
                  Remove
                </Tool>
              </div>
            )}
          </li>
        ))}
      </ol>
      {isAwake && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => change([...keys, next.current], next.current++)}
        >
          {add}
        </button>
      )}
      {choices && (
        <datalist id={list}>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </datalist>
      )}
    </fieldset>
  )
}

type ToolProps = { label: string; isOff?: boolean; press(): void; children: string }

function Tool({ label, isOff, press, children }: ToolProps) {
  return (
    <button type="button" className="button button-quiet" aria-label={label} disabled={isOff} onClick={press}>
      {children}
    </button>
  )
}

/** The rows that were sent, in their order. */
function keysIn(typed: ReturnType<typeof useTyped>, name: string): number[] | undefined {
  if (!typed) return undefined
  const places = Object.entries(typed).flatMap(([field, value]) => {
    const [, of, key] = /^([a-z]+)-(\d{1,3})-at$/.exec(field) ?? []
    return of === name ? [{ key: Number(key), at: Number(value) }] : []
  })
  return places.sort((a, b) => a.at - b.at).map(({ key }) => key)
}
