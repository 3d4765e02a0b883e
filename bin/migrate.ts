import './environment'
import { join } from 'node:path'
import { migrate } from '@/db/migrate'
import { openStore } from '@/db/open'
import type { Instant } from '@/lib/base/time'
import { config } from '@/lib/config'

const { databaseUrl, dataDir } = config()
const store = await openStore(databaseUrl)
const done = await migrate(store, { backups: join(dataDir, 'backups'), now: Date.now() as Instant })
await store.close()
console.log(done.length === 0 ? 'The database is up to date.' : `Applied ${done.join(', ')}.`)
