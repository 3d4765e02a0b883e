// `npm run db:generate -- <name>`: one migration for each engine from the one schema.
import { spawnSync } from 'node:child_process'

const [name = 'change'] = process.argv.slice(2)
for (const url of ['file:sqlite', 'postgres://postgres']) {
  const args = ['node_modules/drizzle-kit/bin.cjs', 'generate', '--config', 'db/drizzle.config.ts', '--name', name]
  const made = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, DATABASE_URL: url } })
  if (made.status !== 0) process.exit(made.status ?? 1)
}
