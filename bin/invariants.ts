// The list of broken promises: empty is healthy, anything else ends with 1.
import './environment'
import { openStore } from '@/db/open'
import type { Instant } from '@/lib/base/time'
import { config } from '@/lib/config'
import { brokenPromises } from '@/lib/invariants'

const store = await openStore(config().databaseUrl)
const broken = await brokenPromises(store.db, Date.now() as Instant)
await store.close()
console.log(broken.length === 0 ? 'Every promise is kept.' : broken.join('\n'))
process.exit(broken.length === 0 ? 0 : 1)
