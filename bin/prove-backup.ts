// Brings a backup to life in a folder of its own and says what is wrong with it, as JSON. The shop asks this each day.

import { proveBackup } from '@/lib/backups/restore'
import type { Instant } from '@/lib/base/time'
import { config } from '@/lib/config'

process.stdout.write(
  JSON.stringify(await proveBackup(process.argv[2] ?? '', Date.now() as Instant, config().databaseUrl)),
)
