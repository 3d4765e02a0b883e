import { invalidRequest, StripeRefusal } from './errors'
import type { Raw, RawObject } from './form'

export type Check<Value> = (raw: Raw, param: string) => Value
export type Field<Value> = { check: Check<Value>; required: boolean }
export type Fields = Record<string, Field<unknown>>
export type Checked<Shape extends Fields> = {
  [Name in keyof Shape]: Shape[Name] extends Field<infer Value> ? Value : never
}

/** Stripe knows it, the sandbox does not: said aloud, never passed over. */
export class Unmodelled extends StripeRefusal {
  constructor(what: string, status = 400, param?: string) {
    const message = `${what} is not modelled by this sandbox. Stripe itself may know it; to rely on it, model it here first.`
    super(status, { type: 'invalid_request_error', code: 'not_modelled_by_sandbox', message, param })
  }
}

export const required = <Value>(check: Check<Value>): Field<Value> => ({ check, required: true })
export const optional = <Value>(check: Check<Value>): Field<Value | undefined> => ({ check, required: false })
export const unmodelled: Field<undefined> = {
  required: false,
  check: (_raw, param) => {
    throw new Unmodelled(`The parameter ${param}`, 400, param)
  },
}

export function object<Shape extends Fields>(fields: Shape): Check<Checked<Shape>> {
  return (raw, param) => {
    if (typeof raw === 'string') throw invalidRequest('Invalid object', { param })
    for (const name of Object.keys(raw)) if (!Object.hasOwn(fields, name)) throw unknown(inside(param, name))
    const checked = Object.entries(fields).map(([name, field]) => [name, checkField(field, raw, name, param)])
    return Object.fromEntries(checked) as Checked<Shape>
  }
}

export const checkAll = <Shape extends Fields>(fields: Shape, raw: RawObject) => object(fields)(raw, '')

function checkField(field: Field<unknown>, raw: RawObject, name: string, outer: string): unknown {
  const param = inside(outer, name)
  const value = raw[name]
  if (value !== undefined) return field.check(value, param)
  if (field.required) throw missing(param)
  return undefined
}

const inside = (outer: string, name: string) => (outer === '' ? name : `${outer}[${name}]`)

export function missing(param: string) {
  return invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param })
}

function unknown(param: string) {
  return invalidRequest(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param })
}
