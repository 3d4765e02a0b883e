import type { Books, StoredAnswer } from './books'
import type { Clock } from './clock'
import { invalidRequest, StripeRefusal } from './errors'

const DAY = 24 * 60 * 60 * 1000

/** Takes the key for a request that is about to run, or gives the answer that the first one got. */
export function takeKey(books: Books, clock: Clock, key: string, fingerprint: string, requestId: string): StoredAnswer {
  if (key.length > 255) throw invalidRequest('Idempotency keys can be at most 255 characters long')
  const known = books.answers.get(key)
  if (known && clock.now() - known.at >= DAY) books.answers.delete(key)
  else if (known) return replay(known, key, fingerprint)

  const taken: StoredAnswer = { fingerprint, at: clock.now(), status: 0, body: null, requestId }
  books.answers.set(key, taken)
  return taken
}

function replay(known: StoredAnswer, key: string, fingerprint: string): StoredAnswer {
  if (known.fingerprint !== fingerprint) {
    const only = 'Keys for idempotent requests can only be used with the same parameters they were first used with.'
    const message = `${only} Try using a key other than '${key}' if you meant to execute a different request.`
    throw new StripeRefusal(400, { type: 'idempotency_error', message })
  }
  if (known.body !== null) return known
  const message = `There is currently another in-progress request using this Idempotent Key: ${key}`
  throw new StripeRefusal(409, { type: 'idempotency_error', code: 'idempotency_key_in_use', message })
}
