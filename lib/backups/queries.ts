import { desc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '@/db/open'
import { backups } from '@/db/schema/health'

export type Backup = typeof backups.$inferSelect

export async function insertBackup(db: Db, backup: typeof backups.$inferInsert) {
  await db.insert(backups).values(backup)
}

export async function updateBackup(db: Db, id: string, change: Partial<Backup>) {
  await db.update(backups).set(change).where(eq(backups.id, id))
}

export async function listLatestBackups(db: Db, most = 7): Promise<Backup[]> {
  return await db.select().from(backups).orderBy(desc(backups.madeAt)).limit(most)
}

/** The last one that was brought back to life. */
export async function findLastProof(db: Db): Promise<Backup | undefined> {
  const [backup] = await db
    .select()
    .from(backups)
    .where(isNotNull(backups.provedAt))
    .orderBy(desc(backups.provedAt))
    .limit(1)
  return backup
}
