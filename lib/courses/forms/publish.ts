import * as z from 'zod'
import { Revision } from '@/lib/audit/rules'
import { maybeHomeTime } from '@/lib/base/typed'

export const Publish = z.object({
  thing: z.string().max(120),
  revision: Revision,
  do: z.enum(['publish', 'schedule', 'draft', 'retire'], 'Please press one of the buttons.'),
  at: maybeHomeTime,
})
export type Publish = z.infer<typeof Publish>

export type PublishRefusal = { kind: 'gone' } | { kind: 'no-moment' } | { kind: 'has-places'; taken: number }
