// A verified copy of everything, while the shop goes on: database, pictures, downloads, and a list of every byte.
import './environment'
import { backUp } from '@/lib/backups/commands'
import { listLatestBackups } from '@/lib/backups/queries'
import { proveBackup } from '@/lib/backups/restore'
import { iso } from '@/lib/base/time'
import { config } from '@/lib/config'
import { liveStore, liveWorld } from '@/lib/world/live'

const { databaseUrl, dataDir, backupDir } = config()
const [store, world] = [await liveStore(), { ...(await liveWorld()), log: () => {} }]
const prove = (folder: string) => proveBackup(folder, world.now(), databaseUrl)
const outcome = await backUp(world, { dataDir, backupDir, atOnce: true }, prove)
const [made] = await listLatestBackups(world.db, 1)
await store.close()
if (made?.name) console.log(`${backupDir}/${made.name} (${Math.ceil(made.bytes / 1_000_000)} MB, ${iso(made.madeAt)})`)
const words = {
  proved: () => 'It was brought back to life in a place apart and keeps every promise there.',
  failed: (why: string) => why,
  untried: (why: string) => `${made?.name ? 'It was not tried' : 'No copy was made'}: ${why}.`,
}
console.log(words[outcome.kind]('why' in outcome ? outcome.why : ''))
process.exit(outcome.kind === 'failed' || !made?.name ? 1 : 0)
