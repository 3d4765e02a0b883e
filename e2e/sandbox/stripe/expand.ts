import { pathsIn } from './expandable'
import { refundsOf } from './refunds'
import type { Sandbox } from './sandbox'
import { listLines } from './sessions'

/** A copy in which the named references are objects. */
export function expanded(sandbox: Sandbox, object: object, params: { expand?: unknown }): object {
  const copy: Holder = { ...object }
  for (const path of pathsIn(params)) fill(sandbox, copy, path.split('.'))
  return copy
}

type Holder = { [name: string]: unknown }
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

function fill(sandbox: Sandbox, holder: Holder, [name = '', ...rest]: string[]): void {
  const found = resolve(sandbox, holder, name)
  if (!isHolder(found)) return
  const copy = Array.isArray(found) ? found.map((item) => ({ ...item })) : { ...found }
  holder[name] = copy
  if (rest.length === 0) return
  for (const inner of Array.isArray(copy) ? copy : [copy]) fill(sandbox, inner, rest)
}

function resolve(sandbox: Sandbox, holder: Holder, name: string): unknown {
  const { books } = sandbox
  const value = holder[name]
  if (isHolder(value)) return value
  if (name === 'line_items') return listLines(sandbox, String(holder.id))
  if (name === 'refunds') return refundsOf(sandbox, String(holder.id))
  const id = String(value)
  return books.paymentIntents.get(id) ?? books.charges.get(id) ?? books.balance.get(id)
}
