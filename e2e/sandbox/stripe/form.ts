import { invalidRequest } from './errors'

/** What a form says before anybody has checked it. Lists arrive as `{ '0': …, '1': … }`. */
export type Raw = string | RawObject
export type RawObject = { [name: string]: Raw }

/** `line_items[0][quantity]=2&expand[]=payment_intent`, as the SDK writes it. */
export function parseForm(text: string): RawObject {
  const form = emptyObject()
  for (const [name, value] of new URLSearchParams(text)) put(form, pathOf(name), value, name)
  return form
}

function pathOf(name: string): string[] {
  const [first = '', ...rest] = name.split('[')
  return [first, ...rest.map((part) => part.replace(/\]$/, ''))]
}

function put(into: RawObject, [first = '', ...rest]: string[], value: string, name: string): void {
  const key = first === '' ? String(Object.keys(into).length) : first
  if (rest.length === 0) {
    into[key] = value
    return
  }
  const inner = into[key] ?? emptyObject()
  if (typeof inner === 'string') throw invalidRequest(`Invalid form: ${name} is both a value and an object`)
  into[key] = inner
  put(inner, rest, value, name)
}

/** Without a prototype, so that a parameter called `__proto__` is only a name. */
const emptyObject = (): RawObject => Object.create(null)

/** The same parameters give the same text, in whatever order they were written. */
export function fingerprint(raw: Raw): string {
  if (typeof raw === 'string') return JSON.stringify(raw)
  const names = Object.keys(raw).toSorted()
  return `{${names.map((name) => `${JSON.stringify(name)}:${fingerprint(raw[name] ?? '')}`).join()}}`
}
