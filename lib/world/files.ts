import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ReadableStream } from 'node:stream/web'

/** Media are public; downloads are handed out by entitlement alone. */
/** `inbox` holds what is still being sent. */
export type Shelf = 'media' | 'downloads' | 'inbox'

/** `tag` changes whenever the file is put there anew; of a part, both ends are sent. */
export type FileFound = {
  size: number
  tag: string
  stream(part?: { from: number; to: number }): globalThis.ReadableStream<Uint8Array>
}

export type Files = {
  /** What is there, unread: an e-book or a film need not lie in memory for as long as somebody fetches it. */
  find(shelf: Shelf, key: string): Promise<FileFound | undefined>
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
    async find(shelf, key) {
      const path = join(folder, shelf, key)
      const found = KEY.test(key) ? await stat(path).catch(absent) : undefined
      if (!found?.isFile()) return undefined
      const { size } = found
      const tag = tagOf(found)
      return { size, tag, stream: (part) => asStream(piecesOf(path, tag, part ?? { from: 0, to: size - 1 })) }
    },
    async read(shelf, key) {
      const bytes = KEY.test(key) ? await readFile(join(folder, shelf, key)).catch(absent) : undefined
      return bytes && new Uint8Array(bytes)
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

function absent(error: { code?: string }): undefined {
  if (error.code !== 'ENOENT') throw error
}

const tagOf = ({ ino, size, mtimeMs }: Stats) =>
  `"${[ino, size, Math.round(mtimeMs)].map((each) => each.toString(36)).join('-')}"`

const asStream = (pieces: AsyncGenerator<Uint8Array>) => ReadableStream.from(pieces) as globalThis.ReadableStream

/** Opened by whoever reads the first piece: an answer may be thrown away without that anybody reads it. */
async function* piecesOf(path: string, tag: string, { from, to }: { from: number; to: number }) {
  const file = await open(path)
  try {
    if (tagOf(await file.stat()) !== tag) throw new Error('the file is another one than was found')
    if (from <= to) yield* file.createReadStream({ start: from, end: to, autoClose: false })
  } finally {
    await file.close()
  }
}
