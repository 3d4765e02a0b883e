import * as z from 'zod'
import { transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { ok, type Result } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import { removeView, saveView } from './queries'

const text = (most: number, words: string) =>
  z.string().trim().min(1, words).max(most, `Please keep this to ${most} characters.`)

export const KeepView = z.object({
  list: z.string().regex(/^[a-z-]{1,40}$/),
  name: text(60, 'Please give the view a name.'),
  query: z.string().max(2000),
  back: z.string().regex(/^\/admin\/[a-z/-]*$/),
})
export type KeepView = z.infer<typeof KeepView>
export const DropView = z.object({ view: z.string().max(40), back: KeepView.shape.back })
export type DropView = z.infer<typeof DropView>

/** Keeps a list as it is asked for under a name, for the one who keeps it. */
export async function keepView(world: World, { actor }: Visitor, ask: KeepView): Promise<Result<null, Forbidden>> {
  const staff = permit(actor, 'see-admin')
  if (!staff.ok) return staff
  const { list, name, query } = ask
  const view = { id: world.newId(), userId: staff.value.userId, list, name, query, createdAt: world.now() }
  await transact(world.db, (tx) => saveView(tx, view))
  return ok(null)
}

export async function dropView(world: World, { actor }: Visitor, { view }: DropView): Promise<Result<null, Forbidden>> {
  const staff = permit(actor, 'see-admin')
  if (!staff.ok) return staff
  await transact(world.db, (tx) => removeView(tx, staff.value.userId, view))
  return ok(null)
}
