import * as z from 'zod'
import { Revision } from '@/lib/audit/rules'
import { maybeHomeTime } from '@/lib/base/typed'

export type OnShelf = 'product' | 'pack'

const Thing = { thing: z.enum(['product', 'pack']), id: z.string().max(120), revision: Revision }

/** Without an instant it is published at once. */
export const Publish = z.object({ ...Thing, publishAt: maybeHomeTime })
export type Publish = z.infer<typeof Publish>

/** Its old address leads to the page of another thing on the shelf, or, where none is named, to the shelf. */
export const Retire = z.object({
  ...Thing,
  leadsTo: z
    .string()
    .trim()
    .toLowerCase()
    .max(100)
    .optional()
    .transform((typed) => typed?.replace(/^\/?shop\//, '') || null),
})
export type Retire = z.infer<typeof Retire>

export const Unschedule = z.object(Thing)
export type Unschedule = z.infer<typeof Unschedule>

const MOST = 200
export const Chosen = z
  .union([z.string(), z.array(z.string())], 'Please choose some rows first.')
  .transform((chosen) => [...new Set([chosen].flat())])
  .refine((chosen) => chosen.length <= MOST, `Please choose ${MOST} rows at most.`)

export const ShelveMany = z.object({ thing: Thing.thing, chosen: Chosen, do: z.enum(['publish', 'retire']) })
export type ShelveMany = z.infer<typeof ShelveMany>

export type ShelvingRefusal =
  | { kind: 'gone' }
  | { kind: 'not-scheduled' }
  | { kind: 'nothing-in-it' }
  | { kind: 'no-such-page'; field: 'leadsTo'; typed: string }
