import type { NewJob } from '@/lib/jobs/rules'
import type { Import } from '../queries'
import { waitingOf } from '../rules/file'

/** So many rows are checked with one look at the file, and so many applied in one transaction. */
export const PIECES = { check: 250, apply: 50 }

/**
 * The job that does the next piece. It is queued in the transaction of the piece before it and named by where the
 * import stands, so each piece is done by one job; `revision` rises when somebody starts or stops it.
 */
export function nextPiece({ id, state, revision, offset, counts }: Import): NewJob {
  const at = String(state === 'checking' ? offset : waitingOf(counts))
  return {
    kind: 'import',
    key: `import:${id}:${state}:${revision}:${at}`,
    payload: { import: id, state, revision: String(revision), at },
  }
}

/** Whether a job is about the piece that is next. */
export const isNext = (one: Import, payload: Record<string, string>) =>
  JSON.stringify(nextPiece(one).payload) ===
  JSON.stringify({ import: payload.import, state: payload.state, revision: payload.revision, at: payload.at })
