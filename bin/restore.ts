// Back from a backup: npm run restore -- data/backups/backup-20261201093000 [--into <folder>] [--force]
import './environment'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { restoreBackup, sayRefusal } from '@/lib/backups/restore'
import type { Instant } from '@/lib/base/time'
import { config } from '@/lib/config'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { into: { type: 'string' }, force: { type: 'boolean', default: false } },
})
const [folder] = positionals
if (!folder) {
  console.error('Please name a backup: npm run restore -- data/backups/backup-20261201093000 [--into folder] [--force]')
  process.exit(1)
}
const { databaseUrl, dataDir } = config()
if (!databaseUrl.startsWith('file:') && !values.into) {
  console.error(`This shop keeps its database in PostgreSQL. Stop the shop, then bring the dump back with PostgreSQL’s own tool:

  pg_restore --clean --if-exists --single-transaction --dbname "$DATABASE_URL" ${join(folder, 'shop.dump')}

and copy the folders media and downloads of the backup into ${dataDir}.`)
  process.exit(1)
}
const into = values.into === undefined ? undefined : resolve(values.into)
const answer = await restoreBackup(resolve(folder), {
  database: into ? join(into, 'shop.db') : resolve(databaseUrl.slice('file:'.length)),
  dataDir: into ?? dataDir,
  force: values.force,
  now: Date.now() as Instant,
})
if (!answer.ok) {
  console.error(`Not restored: ${sayRefusal(answer.refusal).join('\n  ')}`)
  process.exit(1)
}
const { rows, files, aside } = answer.value
console.log(`Restored: ${rows} rows and ${files} files, every byte as it was written, every promise kept.`)
if (aside) console.log(`The database that was there lies in ${aside} now.`)
