import { findTyped } from '@/lib/previews/queries'
import type { Typed, Writing } from '@/lib/previews/rules'
import type { Look } from './staff'

/** What whoever looks is typing, where the address asks for it: `?of=typed`. */
export const typedFor = async ({ world, staff, query }: Look, writing: Writing): Promise<Typed | undefined> =>
  query.of === 'typed' ? await findTyped(world.db, staff.userId, writing) : undefined
