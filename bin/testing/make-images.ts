// Called by images.ts in a process of its own, because the engine is chosen when the schema loads.
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { type Image, loadPglite } from '@/db/copies'
import { migrate } from '@/db/migrate'
import { openStore, register, type Store } from '@/db/open'
import { seed } from '@/db/seed/seed'
import { seedWorld } from '@/db/seed/world'
import { instant } from '@/lib/base/time'

const images = JSON.parse(process.argv[2] ?? '') as { empty: Image; seeded: Image }
for (const image of Object.values(images)) await make(image, image === images.seeded)
process.exit(0)

async function make(image: Image, isSeeded: boolean) {
  if (image.engine === 'pglite') {
    const store = register(await loadPglite())
    await fill(store, isSeeded)
    const dump = await store.client.dumpDataDir('none')
    writeFileSync(image.file, Buffer.from(await dump.arrayBuffer()))
    return store.close()
  }
  if (image.engine === 'postgres') {
    const server = await openStore(image.server)
    await server.sql(`create database ${image.template}`)
    await server.close()
  }
  const url = image.engine === 'sqlite' ? `file:${image.file}` : image.server.replace(/\/[^/]*$/, `/${image.template}`)
  const store = await openStore(url)
  await fill(store, isSeeded)
  await store.close()
}

async function fill(store: Store, isSeeded: boolean) {
  const world = seedWorld(store.db)
  await migrate(store, { backups: tmpdir(), now: world.now() })
  if (isSeeded) await seed(world, instant('2026-12-01T00:00:00Z'))
}
