import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ok, type Result, refuse } from '@/lib/base/result'

/** One width in one format, as bytes. */
export type Derived = { type: 'avif' | 'webp' | 'jpg'; width: number; bytes: Uint8Array<ArrayBuffer> }
export type DerivedPicture = { width: number; height: number; sizes: Derived[] }
export type Pictures = {
  /** Decodes a picture from outside and draws it anew in fixed widths, without anything that was hidden in it. */
  derive(bytes: Uint8Array): Promise<Result<DerivedPicture, { kind: 'not-a-picture' } | { kind: 'took-too-long' }>>
}

const LONGEST = 60_000
const PROGRAM = 'bin/derive-picture.mjs'

/** In a process of its own, so that no picture can take the shop down. */
export const picturesApart: Pictures = {
  async derive(bytes) {
    const folder = await mkdtemp(join(tmpdir(), 'shop-picture-'))
    try {
      const file = join(folder, 'original')
      await writeFile(file, bytes)
      const made = await run(file, folder)
      if (typeof made === 'string') return refuse({ kind: made })
      const sizes = await Promise.all(
        made.sizes.map(async ({ name, type, width }) => ({
          type,
          width,
          bytes: new Uint8Array(await readFile(join(folder, name))),
        })),
      )
      return ok({ width: made.width, height: made.height, sizes })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

type Made = { width: number; height: number; sizes: { name: string; type: Derived['type']; width: number }[] }

const run = (file: string, folder: string) =>
  new Promise<Made | 'not-a-picture' | 'took-too-long'>((answer) => {
    const options = { timeout: LONGEST, killSignal: 'SIGKILL', maxBuffer: 100_000 } as const
    execFile(process.execPath, [PROGRAM, file, folder], options, (error, said) => {
      if (!error) answer(JSON.parse(said))
      else answer(error.killed ? 'took-too-long' : 'not-a-picture')
    })
  })
