import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Media are public; downloads are handed out by entitlement alone. */
/** `inbox` holds what is still being sent. */
export type Shelf = 'media' | 'downloads' | 'inbox'

export type Files = {
  read(shelf: Shelf, key: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  write(shelf: Shelf, key: string, bytes: Uint8Array | string): Promise<void>
  /** Adds bytes where the file ends; refused elsewhere, so that no piece is taken twice. How long the file is then. */
  append(shelf: Shelf, key: string, at: number, bytes: Uint8Array): Promise<number>
  remove(shelf: Shelf, key: string): Promise<void>
  /** How many bytes more the disk takes. */
  room(): Promise<number>
}

const KEY = /^[a-z0-9][a-z0-9.-]{0,119}$/i

export function filesIn(folder: string): Files {
  return {
    async read(shelf, key) {
      if (!KEY.test(key)) return undefined
      try {
        return new Uint8Array(await readFile(join(folder, shelf, key)))
      } catch (error) {
        if ((error as { code?: string }).code === 'ENOENT') return undefined
        throw error
      }
    },
    async write(shelf, key, bytes) {
      if (!KEY.test(key)) throw new RangeError(`${key} is not the name of a file`)
      const path = join(folder, shelf, key)
      const part = `${path}.${randomBytes(6).toString('hex')}.part`
      await mkdir(dirname(path), { recursive: true })
      await writeFile(part, bytes)
      await rename(part, path)
    },
    async append(shelf, key, at, bytes) {
      if (!KEY.test(key)) throw new RangeError(`${key} is not the name of a file`)
      const path = join(folder, shelf, key)
      await mkdir(dirname(path), { recursive: true })
      const file = await open(path, 'a')
      try {
        const { size } = await file.stat()
        if (size !== at) return size
        await file.appendFile(bytes)
        return size + bytes.length
      } finally {
        await file.close()
      }
    },
    async remove(shelf, key) {
      if (KEY.test(key)) await rm(join(folder, shelf, key), { force: true })
    },
    async room() {
      const { bavail, bsize } = await statfs(folder)
      return bavail * bsize
    },
  }
}
