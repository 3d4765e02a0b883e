import * as z from 'zod'

const Series = z.object({ value: z.number(), mad: z.number(), samples: z.array(z.number()).min(1) })
const Target = z.object({ op: z.enum(['≤', '≥', '=']), value: z.number(), of: z.enum(['ratio', 'above', 'ours']) })

export const Result = z.strictObject({
  id: z.string().regex(/^[WBSTG]\d+[a-z]?$/),
  title: z.string().min(3),
  unit: z.string(),
  floor: Series.nullable(),
  ours: Series.nullable(),
  ratio: z.number().nullable(),
  target: Target.nullable(),
  peer: z.object({ name: z.string(), ratio: z.number(), commit: z.string() }).nullable(),
  result: z.enum(['pass', 'fail', 'noisy', 'missing', 'shown']),
  note: z.string(),
})

export const Head = z.strictObject({
  commit: z.string(),
  dirty: z.boolean(),
  date: z.iso.datetime(),
  cpu: z.string(),
  cores: z.number().int().positive(),
  memory: z.number().int().positive(),
  node: z.string(),
  next: z.string(),
  sqlite: z.string(),
  chromium: z.string().nullable(),
  sizes: z.record(z.string(), z.number()),
  flags: z.array(z.string()),
  /** One row and one commit at a time, per second, and bare `fdatasync`, in the folder of the run. */
  w0: z.number().nullable(),
  fdatasync: z.number().nullable(),
  loadBefore: z.number(),
  loadAfter: z.number(),
})

export const Report = z.strictObject({ head: Head, results: z.array(Result) })
export type Report = z.infer<typeof Report>
