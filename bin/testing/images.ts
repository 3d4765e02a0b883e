// Makes, once for each engine, the databases that every test copies: one with the schema alone, one with the seed.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import type { Image } from '@/db/copies'
import { findPostgres, startPostgres } from './postgres-server'

declare module 'vitest' {
  interface ProvidedContext {
    images: { empty: Image; seeded: Image }
  }
}

export default async function setup(project: TestProject) {
  const engine = project.name as Image['engine']
  const bin = findPostgres()
  const server = engine === 'postgres' && bin ? await startPostgres(bin) : undefined
  const folder = mkdtempSync(join(tmpdir(), 'shop-images-'))
  const image = (name: 'empty' | 'seeded'): Image =>
    engine === 'postgres' ? { engine, server: server?.url ?? '', template: name } : { engine, file: join(folder, name) }

  const images = { empty: image('empty'), seeded: image('seeded') }
  const env = {
    ...process.env,
    NODE_ENV: 'test' as const,
    DATABASE_URL: engine === 'sqlite' ? 'file:test' : 'postgres://test',
  }
  const args = ['--import', 'tsx', 'bin/testing/make-images.ts', JSON.stringify(images)]
  await promisify(execFile)(process.execPath, args, { env })
  project.provide('images', images)

  return async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
