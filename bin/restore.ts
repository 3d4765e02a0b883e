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
const into = values.into === undefined ? undefined : resolve(values.into)
const isFile = databaseUrl.startsWith('file:')
if (!isFile && into !== undefined) {
  console.error('A dump of PostgreSQL goes into the database that DATABASE_URL names: name another one there.')
  process.exit(1)
}
const file = into ? join(into, 'shop.db') : resolve(databaseUrl.slice('file:'.length))
const database = isFile ? file : databaseUrl
const answer = await restoreBackup(resolve(folder), {
  database,
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
if (aside) console.log(`The database that was there lies in ${isFile ? aside : `the schema ${aside}`} now.`)
