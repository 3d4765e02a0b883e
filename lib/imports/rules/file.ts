import * as z from 'zod'
import type { Counts, ImportKind, ImportState } from '@/db/schema/imports'
import type { Forbidden } from '@/lib/accounts/rules'
import { type ChangedMeanwhile, Revision } from '@/lib/audit/rules'
import { KINDS } from './columns'

export const MOST_BYTES = 20_000_000
export const MOST_ROWS = 50_000

/** Who may bring what. */
export const RIGHT_OF = {
  products: 'edit-products',
  variants: 'edit-products',
  stock: 'move-stock',
  nuggets: 'edit-nuggets',
} as const satisfies Record<ImportKind, string>

export const FileSent = z.object({ kind: z.enum(KINDS), file: z.string().max(300) })
export type FileSent = z.infer<typeof FileSent> & { bytes: Uint8Array }

export const FILE_PROBLEMS = ['no-file', 'too-large', 'not-utf8', 'workbook', 'empty', 'too-many-rows', 'full'] as const
export type FileRefusal = Forbidden | { kind: (typeof FILE_PROBLEMS)[number] }

/** What a file is seen to be by its first bytes. */
export function decideFile(bytes: Uint8Array): (typeof FILE_PROBLEMS)[number] | undefined {
  if (bytes.length === 0) return 'no-file'
  if (bytes.length > MOST_BYTES) return 'too-large'
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 ? 'workbook' : undefined
}

export const OneImport = z.object({ import: z.string().max(40), revision: Revision })
export type OneImport = z.infer<typeof OneImport>
export type ImportRefusal =
  | Forbidden
  | ChangedMeanwhile
  | { kind: 'no-such-import' }
  | { kind: 'not-now' }
  | { kind: 'nothing-to-do' }
  | { kind: 'file-gone' }

export const NO_COUNTS: Counts = { same: 0, new: 0, changed: 0, wrong: 0, done: 0 }

type Stands = { state: ImportState; counts: Counts }
/** How many rows are still to be applied. */
export const waitingOf = (counts: Counts) => counts.new + counts.changed - counts.done
export const isWaiting = ({ counts }: Pick<Stands, 'counts'>) => waitingOf(counts) > 0

export const canApply = (one: Stands) => (one.state === 'checked' || one.state === 'stopped') && isWaiting(one)
export const isAtWork = ({ state }: Pick<Stands, 'state'>) => state === 'checking' || state === 'applying'
