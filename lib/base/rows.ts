import * as z from 'zod'

type Typed = Record<string, unknown>
type Of<Rows extends Record<string, z.ZodObject>> = {
  [Name in keyof Rows]: (z.infer<Rows[Name]> & { at: number })[]
}

/**
 * A form with rows that repeat: `people-0-name`, `people-0-role`, `people-1-name` … `people-0-at` says where a row stands.
 * A row in which nothing was typed is left out; what is wrong in one is named by its field, and each keeps the number in
 * its names as `at`, for what turns out to be wrong later.
 */
export function formWithRows<Fields extends z.ZodObject, Rows extends Record<string, z.ZodObject>>(
  fields: Fields,
  rows: Rows,
): z.ZodType<z.infer<Fields> & Of<Rows>> {
  return z.record(z.string(), z.unknown()).transform((typed, context) => {
    const take = (schema: z.ZodObject, values: Typed, prefix = '') => {
      const read = schema.safeParse(values)
      for (const { path, message } of read.error?.issues ?? [])
        context.addIssue({ code: 'custom', path: [`${prefix}${String(path[0] ?? '')}`], message })
      return read.data
    }
    const lists = Object.entries(rows).map(([name, row]) => [
      name,
      rowsOf(typed, name).map(({ at, values }) => ({ ...take(row, values, `${name}-${at}-`), at })),
    ])
    return { ...take(fields, typed), ...Object.fromEntries(lists) }
  }) as unknown as z.ZodType<z.infer<Fields> & Of<Rows>>
}

/** The rows of that name that hold something, in their order; `at` is the number in their names. */
export function rowsOf(typed: Typed, name: string): { at: number; values: Typed }[] {
  const rows = new Map<number, Typed>()
  for (const [key, value] of Object.entries(typed)) {
    const [, of, at, field = ''] = /^([a-z]+)-(\d{1,3})-([A-Za-z]+)$/.exec(key) ?? []
    if (of === name) rows.set(Number(at), { ...rows.get(Number(at)), [field]: value })
  }
  const placeOf = ({ at, values }: { at: number; values: Typed }) => Number(values.at ?? at)
  return [...rows]
    .map(([at, values]) => ({ at, values }))
    .filter(({ values }) => Object.entries(values).some(([field, value]) => field !== 'at' && String(value).trim()))
    .sort((a, b) => placeOf(a) - placeOf(b))
}
