import type { Previewed } from '@/db/schema/previews'
import { days } from '@/lib/base/time'

/** One thing that somebody is writing. */
export type Writing = { thing: Previewed; id: string }
/** What its form holds, field by field. */
export type Typed = Record<string, string>

/** Nobody writes on after that without a key being pressed. */
export const KEPT_FOR = days(1)

const MOST_FIELDS = 300
const MOST_LETTERS = 60_000

/** What can be stored of whatever was sent. */
export const readTyped = (sent: Iterable<[string, unknown]>): Typed =>
  Object.fromEntries(
    [...sent]
      .filter(([name, value]) => typeof value === 'string' && !name.startsWith('$'))
      .slice(0, MOST_FIELDS)
      .map(([name, value]) => [clean(name), clean(String(value))]),
  )

// PostgreSQL takes neither zeros nor halves of letters.
const clean = (text: string) => text.replaceAll('\0', '').toWellFormed().slice(0, MOST_LETTERS).toWellFormed()

/** A thing with what is being typed into these of its fields; one that is empty stays as it is stored. A list has a point a line. */
export function withTyped<Row extends object>(row: Row, typed: Typed | undefined, fields: (keyof Row & string)[]): Row {
  const told = fields.flatMap((field) => {
    const words = typed?.[field]?.trim()
    if (!words) return []
    return [[field, Array.isArray(row[field]) ? words.split(/\s*\n\s*/) : words]]
  })
  return { ...row, ...Object.fromEntries(told) }
}
