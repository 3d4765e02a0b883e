import * as z from 'zod'
import type { PictureSize } from '@/db/schema/media'
import { ok, type Result, refuse } from '@/lib/base/result'

/** A picture as pages show it; without `sizes` it is a drawing, one file in every width. */
export type Picture = { file: string; width: number; height: number; alt: string; sizes: PictureSize[] | null }

const LOGO = { height: 36, width: 192 }

/** As large as it stands in a head: as high as our own mark, and no wider than a line takes. */
export function asLogo(picture: Picture): Picture {
  const width = Math.min(LOGO.width, Math.round((LOGO.height * picture.width) / picture.height))
  return { ...picture, width, height: Math.round((width * picture.height) / picture.width) }
}

/** The name holds the hash of the bytes, so what an address answers never changes. */
export const addressOf = ({ file }: { file: string }) => `/media/${file}`

/** What a browser chooses from, the smallest format first; empty for a drawing. */
export const sourcesOf = ({ sizes }: Pick<Picture, 'sizes'>) =>
  (['avif', 'webp'] as const).flatMap((type) => {
    const files = (sizes ?? []).filter((size) => size.type === type)
    const srcSet = files.map((size) => `${addressOf(size)} ${size.width}w`).join(', ')
    return files.length > 0 ? [{ type: `image/${type}`, srcSet }] : []
  })

const TYPES: Record<string, string> = {
  svg: 'image/svg+xml; charset=utf-8',
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
}

/** Undefined for what is not a picture of ours. */
export const contentTypeOf = (file: string): string | undefined => TYPES[file.split('.').at(-1) ?? '']

/** A piece of an upload, so that no request is large or long. */
export const PIECE = 900_000
export const MOST_BYTES = { picture: 30_000_000, file: 100_000_000 }

export type Kind = 'picture' | 'pdf' | 'epub' | 'zip'
const startsWith = (bytes: Uint8Array, text: string, at = 0) =>
  [...text].every((letter, n) => bytes[at + n] === letter.charCodeAt(0))

/** What a file is, by its first bytes and not by its name. */
export function kindOf(bytes: Uint8Array): Kind | undefined {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n') || startsWith(bytes, '\xff\xd8\xff')) return 'picture'
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'picture'
  if (startsWith(bytes, 'ftypavif', 4) || startsWith(bytes, 'ftypheic', 4)) return 'picture'
  if (startsWith(bytes, '%PDF-')) return 'pdf'
  if (!startsWith(bytes, 'PK\x03\x04')) return undefined
  return startsWith(bytes, 'mimetypeapplication/epub+zip', 30) ? 'epub' : 'zip'
}

export const FILE_TYPES: Record<Exclude<Kind, 'picture'>, string> = {
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  zip: 'application/zip',
}

export type UploadRefusal =
  | { kind: 'not-whole' }
  | { kind: 'unknown-type' }
  | { kind: 'too-large'; most: number }
  | { kind: 'alt-missing' }
  | { kind: 'not-a-picture' }
  | { kind: 'took-too-long' }

/** Whether a file that has come whole may be kept, and as what. */
export function decideKind(bytes: Uint8Array, alt: string): Result<Kind, UploadRefusal> {
  const kind = kindOf(bytes)
  if (!kind) return refuse({ kind: 'unknown-type' })
  const most = kind === 'picture' ? MOST_BYTES.picture : MOST_BYTES.file
  if (bytes.length > most) return refuse({ kind: 'too-large', most })
  return kind === 'picture' && !alt ? refuse({ kind: 'alt-missing' }) : ok(kind)
}

const text = (most: number) => z.string().trim().max(most, `Please keep this to ${most} characters.`)
const id = z.string().max(40)

export const StartUpload = z.object({ name: text(200).min(1), size: z.number().int().min(1).max(MOST_BYTES.file) })
export type StartUpload = z.infer<typeof StartUpload>

/** `replaces`: the picture whose place it takes, everywhere. */
export const KeepUpload = z.object({
  upload: id.min(1, 'Please choose a file first.'),
  title: text(120).min(1, 'Please give it a name.'),
  alt: text(300).default(''),
  replaces: id.default(''),
})
export type KeepUpload = z.infer<typeof KeepUpload>

export const DescribePicture = z.object({
  id,
  revision: z.coerce.number().int(),
  title: text(120).min(1, 'Please give it a name.'),
  alt: text(300).min(1, 'Please say what can be seen, for those who cannot see it.'),
})
export type DescribePicture = z.infer<typeof DescribePicture>
