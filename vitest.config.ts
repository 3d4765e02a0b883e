import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { findPostgres } from './bin/testing/postgres-server.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
/** PGlite is PostgreSQL inside the process: it stands in for a server where none is installed. */
const engines = !findPostgres()
  ? ['sqlite', 'pglite']
  : process.env.ALL_ENGINES === 'on'
    ? ['sqlite', 'pglite', 'postgres']
    : ['sqlite', 'postgres']

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    maxWorkers: '100%',
    projects: engines.map((name) => ({
      extends: true,
      test: {
        name,
        include: ['{lib,db,app,bin}/**/*.test.ts', ...(name === 'sqlite' ? ['e2e/{sandbox,bench}/**/*.test.ts'] : [])],
        env: { BACKUP_HOURS: '0', DATABASE_URL: name === 'sqlite' ? 'file:test' : `postgres://${name}` },
        globalSetup: './bin/testing/images.ts',
        // Loading the modules anew for each file took longer than the tests; each has databases of its own, which is what
        // counts. Where the database is inside the process, the process must end to give its memory back.
        isolate: name === 'pglite',
        setupFiles: ['./bin/testing/no-noise.ts', './bin/testing/no-leftovers.ts'],
        testTimeout: 60_000,
        hookTimeout: 60_000,
        // What is waited for comes; how soon is the machine's business.
        expect: { poll: { timeout: 30_000 } },
      },
    })),
  },
})
