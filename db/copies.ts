import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { type Observe, openStore, register, type Store } from './open'
import { overPostgres } from './postgres'
import { logger } from './statements'

/** A database that others are copied from: a file, a dump of PGlite, or a template on a PostgreSQL server. */
export type Image =
  | { engine: 'sqlite'; file: string }
  | { engine: 'pglite'; file: string }
  | { engine: 'postgres'; server: string; template: string }

/** A fresh database with the image's content, and the address by which a second process can open it too. */
export async function copyDatabase(image: Image, observe?: Observe): Promise<Store & { url: string }> {
  if (image.engine === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'shop-'))
    copyFileSync(image.file, join(folder, 'shop.db'))
    return opened(`file:${join(folder, 'shop.db')}`, observe, () => rmSync(folder, { recursive: true, force: true }))
  }
  if (image.engine === 'pglite') return register({ ...(await loadPglite(image.file)), url: 'pglite' })

  const name = `copy_${randomBytes(8).toString('hex')}`
  const server = await openStore(image.server)
  await server.sql(`create database ${name} template ${image.template}`)
  await server.close()
  return opened(image.server.replace(/\/[^/]*$/, `/${name}`), observe)
}

async function opened(url: string, observe?: Observe, clear = () => {}) {
  const store = Object.assign(await openStore(url, observe), { url })
  const close = store.close
  let closed: Promise<void> | undefined
  store.close = () => (closed ??= close())
  copies.push(() => store.close().then(clear))
  return store
}

const copies: (() => Promise<void>)[] = []

/** How many copies are open. */
export const countCopies = () => copies.length

/** Closes all copies but the first `kept`: a server has only so many connections, a disk only so much room. */
export const closeCopies = (kept: number) => Promise.all(copies.splice(kept).map((close) => close()))

/** PostgreSQL inside the process; one connection, so no race is proven on it. */
export async function loadPglite(file?: string): Promise<Store & { client: PGlite }> {
  const client = await PGlite.create(file ? { loadDataDir: new Blob([readFileSync(file)]) } : {})
  const driver = drizzle({ client, casing: 'snake_case', logger })
  const query = async (text: string) => (await client.query<Record<string, unknown>>(text)).rows
  return { ...overPostgres(driver, query, () => client.close()), client }
}
