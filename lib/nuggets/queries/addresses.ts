import { eq } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { redirects } from '@/db/schema/content'

/** From now on the old address leads to the new one, and so do all that led to the old one. */
export async function moveAddress(db: Db, from: string, to: string) {
  await db.delete(redirects).where(eq(redirects.from, to))
  await db.update(redirects).set({ to }).where(eq(redirects.to, from))
  await db.insert(redirects).values({ from, to })
}

/** An old address that becomes somebody's own again. */
export async function freeAddress(db: Db, address: string) {
  await db.delete(redirects).where(eq(redirects.from, address))
}
