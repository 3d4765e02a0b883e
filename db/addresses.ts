import { eq } from 'drizzle-orm'
import type { Db } from './open'
import { redirects } from './schema/content'

/** Says, in the transaction of the change itself, that a page has another address from now on: every old one leads to it. */
export async function moveAddress(tx: Db, from: string, to: string) {
  if (from === to) return
  await tx.delete(redirects).where(eq(redirects.from, to))
  await tx.update(redirects).set({ to }).where(eq(redirects.to, from))
  await tx.insert(redirects).values({ from, to }).onConflictDoUpdate({ target: redirects.from, set: { to } })
}

/** Something stands at this address again. */
export async function settleAddress(tx: Db, address: string) {
  await tx.delete(redirects).where(eq(redirects.from, address))
}
