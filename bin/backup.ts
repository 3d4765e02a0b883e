// A verified copy of everything, while the shop goes on: database, pictures, downloads, and a list of every byte.
import './environment'
import { backUp } from '@/lib/backups/commands'
import { listLatestBackups } from '@/lib/backups/queries'
import { proveBackup } from '@/lib/backups/restore'
import { iso } from '@/lib/base/time'
import { config } from '@/lib/config'
import { liveStore, liveWorld } from '@/lib/world/live'

const { dataDir, backupDir } = config()
const [store, world] = [await liveStore(), { ...(await liveWorld()), log: () => {} }]
const failure = await backUp(world, { dataDir, backupDir, atOnce: true }, (folder) => proveBackup(folder, world.now()))
const [made] = await listLatestBackups(world.db, 1)
await store.close()
if (made?.name) console.log(`${backupDir}/${made.name} (${Math.ceil(made.bytes / 1_000_000)} MB, ${iso(made.madeAt)})`)
console.log(failure ?? 'It was brought back to life in a folder apart and keeps every promise there.')
process.exit(failure ? 1 : 0)
