import { transact } from '@/db/open'
import type { Result } from '@/lib/base/result'
import { days, earlier } from '@/lib/base/time'
import type { Handler } from '@/lib/jobs/commands'
import type { World } from '@/lib/world/world'
import { applyPiece } from './commands/apply'
import { checkPiece } from './commands/check'
import { fileOf } from './commands/take'
import { listImportsBefore, removeRows } from './queries'

/** A piece that was done already is not done again, so it may be asked for twice. */
export const importPiece: Handler = (world, { payload }): Promise<Result<unknown, { kind: string }>> =>
  payload.state === 'checking' ? checkPiece(world, payload) : applyPiece(world, payload)

/** What was found row by row is kept a month; that a file came, and what became of it, for good. */
export async function tidyImports(world: World): Promise<void> {
  for (const { id } of await listImportsBefore(world.db, earlier(world.now(), days(30)))) {
    await world.files.remove('inbox', fileOf(id))
    await transact(world.db, (tx) => removeRows(tx, id))
  }
}
