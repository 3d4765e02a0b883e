import * as z from 'zod'
import { ok, type Result, refuse } from '@/lib/base/result'
import { days, hours, type Instant, later } from '@/lib/base/time'

export const MOST_DOWNLOADS = 10
/** How long a link in a mail lives, and one on a page that asks who is there. */
export const MAIL_LINK_LIFE = days(7)
export const PAGE_LINK_LIFE = hours(24)
export const NEW_LINKS = { max: 3, per: hours(1) }
/** A line breaks off: what is fetched of a file within this time after its beginning is no fetch of its own. */
export const GOES_ON = hours(2)
export const MOST_PARTS = { max: 60, per: GOES_ON }

/** `forgiven`: so many of its downloads count no longer. */
export type Download = { file: string | null; forgiven: number; endedAt: Instant | null }
/** How often the file was begun, and when last. */
export type Taken = { times: number; lastAt: Instant | null }
export type DownloadRefusal =
  | { kind: 'no-such-download' }
  | { kind: 'refunded' }
  | { kind: 'used-up' }
  | { kind: 'link-ended' }
  | { kind: 'no-such-part'; size: number }

/** What was taken back is said first: a new link would not help there. */
export function decideDownload(
  download: Download | undefined,
  { taken, linkEndsAt }: { taken: Taken; linkEndsAt: Instant },
  now: Instant,
  isFurther = false,
): Result<{ file: string; left: number; isCounted: boolean }, Exclude<DownloadRefusal, { kind: 'no-such-part' }>> {
  if (!download?.file) return refuse({ kind: 'no-such-download' })
  if (download.endedAt !== null) return refuse({ kind: 'refunded' })
  const isCounted = !isFurther || taken.lastAt === null || now >= later(taken.lastAt, GOES_ON)
  const left = MOST_DOWNLOADS + download.forgiven - taken.times
  if (isCounted && left <= 0) return refuse({ kind: 'used-up' })
  if (now >= linkEndsAt) return refuse({ kind: 'link-ended' })
  return ok({ file: download.file, left, isCounted })
}

const TYPES: Record<string, string> = {
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
  zip: 'application/zip',
  mp3: 'audio/mpeg',
}

export const typeOf = (file: string) => TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream'

/** `1.4 MB` */
export function sizeOf(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  return kilobytes < 1000 ? `${kilobytes} kB` : `${(kilobytes / 1000).toFixed(1)} MB`
}

export const AskForDownload = z.object({ token: z.string().max(200) })
export type AskForDownload = z.infer<typeof AskForDownload>

const id = z.string().regex(/^[\w-]{1,40}$/)
export const RenewDownload = z.object({ order: id, right: id })
export type RenewDownload = z.infer<typeof RenewDownload>
