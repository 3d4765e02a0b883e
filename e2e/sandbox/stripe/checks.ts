import { invalidRequest } from './errors'
import { type Check, object, optional } from './parameters'

export function text(max = 5000): Check<string> {
  return (raw, param) => {
    if (typeof raw !== 'string') throw invalidRequest('Invalid string', { param })
    if (raw === '') throw invalidRequest(`You passed an empty string for '${param}'.`, empty(param))
    if ([...raw].length > max) throw invalidRequest(`Invalid string: must be at most ${max} characters`, { param })
    return raw
  }
}

export function whole({ min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = {}): Check<number> {
  return (raw, param) => {
    if (typeof raw !== 'string' || !/^-?\d{1,15}$/.test(raw)) {
      throw invalidRequest(`Invalid integer: ${JSON.stringify(raw)}`, { code: 'parameter_invalid_integer', param })
    }
    const number = Number(raw)
    if (number < min) throw invalidRequest(`This value must be greater than or equal to ${min}.`, tooSmall(param))
    if (number > max) throw invalidRequest(`This value must be less than or equal to ${max}.`, { param })
    return number
  }
}

export const truth: Check<boolean> = (raw, param) => {
  if (raw !== 'true' && raw !== 'false') throw invalidRequest(`Invalid boolean: ${JSON.stringify(raw)}`, { param })
  return raw === 'true'
}

export function oneOf<const Value extends string>(...values: Value[]): Check<Value> {
  return (raw, param) => {
    const value = values.find((one) => one === raw)
    if (value === undefined) throw invalidRequest(`Invalid ${param}: must be one of ${values.join(', ')}`, { param })
    return value
  }
}

export const currency: Check<string> = (raw, param) => {
  if (typeof raw !== 'string' || !/^[a-z]{3}$/.test(raw)) {
    throw invalidRequest(`Invalid currency: ${JSON.stringify(raw)}. Codes are three lower-case letters.`, { param })
  }
  return raw
}

export const webAddress: Check<string> = (raw, param) => {
  const address = text()(raw, param)
  const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
  if (!isWeb) throw invalidRequest('Not a valid URL', { code: 'url_invalid', param })
  return address
}

export const email: Check<string> = (raw, param) => {
  const address = text(800)(raw, param)
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) {
    throw invalidRequest(`Invalid email address: ${address}`, { code: 'email_invalid', param })
  }
  return address
}

export function list<Value>(check: Check<Value>, { min = 0, max = 100 } = {}): Check<Value[]> {
  return (raw, param) => {
    if (typeof raw === 'string' || Object.keys(raw).some((key) => !/^\d+$/.test(key))) {
      throw invalidRequest('Invalid array', { param })
    }
    const items = Object.values(raw)
    if (items.length < min) throw invalidRequest(`At least ${min} ${param} needed`, empty(param))
    if (items.length > max) throw invalidRequest(`At most ${max} ${param} allowed`, { param })
    return items.map((item, index) => check(item, `${param}[${index}]`))
  }
}

/** At most 50 keys of 40 letters, values of 500. */
export const metadata: Check<Record<string, string>> = (raw, param) => {
  if (raw === '') return {}
  if (typeof raw === 'string') throw invalidRequest('Invalid hash', { param })
  const pairs = Object.entries(raw).filter(([, value]) => value !== '')
  if (pairs.length > 50) throw invalidRequest('Metadata can have at most 50 keys.', { param })
  return Object.fromEntries(pairs.map(([key, value]) => [checkKey(key, param), text(500)(value, `${param}[${key}]`)]))
}

function checkKey(key: string, param: string): string {
  if (key.length > 40) throw invalidRequest('Metadata keys can be up to 40 characters long.', { param })
  return key
}

type Span = { gt?: number; gte?: number; lt?: number; lte?: number }
const spanOf = object({
  gt: optional(whole()),
  gte: optional(whole()),
  lt: optional(whole()),
  lte: optional(whole()),
})

/** A moment or a stretch of time, in unix seconds. */
export const span: Check<Span> = (raw, param) => {
  if (typeof raw !== 'string') return spanOf(raw, param)
  const moment = whole()(raw, param)
  return { gte: moment, lte: moment }
}

export function isWithin({ gt, gte, lt, lte }: Span, moment: number): boolean {
  return moment > (gt ?? -1) && moment >= (gte ?? -1) && moment < (lt ?? Infinity) && moment <= (lte ?? Infinity)
}

export const expand = optional(list(text()))
/** What every list takes. */
export const paging = {
  limit: optional(whole({ min: 1, max: 100 })),
  starting_after: optional(text()),
  ending_before: optional(text()),
  expand,
}

const empty = (param: string) => ({ code: 'parameter_invalid_empty', param })
const tooSmall = (param: string) => ({ code: 'parameter_invalid_integer', param })
