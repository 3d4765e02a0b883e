// Migrates, then fills the shop with its samples if it is empty.
import './environment'
import { join } from 'node:path'
import { count } from 'drizzle-orm'
import { migrate } from '@/db/migrate'
import { openStore } from '@/db/open'
import { products } from '@/db/schema/catalogue'
import { seed } from '@/db/seed/seed'
import { seedWorld } from '@/db/seed/world'
import type { Instant } from '@/lib/base/time'
import { config } from '@/lib/config'
import { filesIn } from '@/lib/world/files'

const { databaseUrl, dataDir } = config()
const store = await openStore(databaseUrl)
await migrate(store, { backups: join(dataDir, 'backups'), now: Date.now() as Instant })
const [filled] = await store.db.select({ n: count() }).from(products)
if (filled?.n) console.log('The shop has its things already; nothing was added.')
else {
  await seed(seedWorld(store.db, filesIn(dataDir)), Date.now() as Instant)
  console.log('The shop has been filled with its samples.')
}
await store.close()
