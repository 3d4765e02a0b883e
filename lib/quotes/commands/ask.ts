import { transact } from '@/db/open'
import type { Visitor } from '@/lib/accounts/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { findCartOf } from '@/lib/cart/commands'
import { listCartLines } from '@/lib/cart/queries'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import type { World } from '@/lib/world/world'
import { findQuote, insertQuote } from '../queries'
import { type AskForQuote, addressOf } from '../rules'

/** A question to staff instead of a dead end: the cart as it is, and where it should go. The same key asks once. */
export function askForQuote(
  world: World,
  visitor: Visitor,
  ask: AskForQuote,
): Promise<Result<{ number: string }, { kind: 'empty-cart' }>> {
  return transact(world.db, async (tx) => {
    const number = numberOf(ask.key)
    if (await findQuote(tx, ask.key)) return ok({ number })
    const cart = await findCartOf(tx, visitor)
    const lines = cart ? await listCartLines(tx, cart.id) : []
    if (lines.length === 0) return refuse({ kind: 'empty-cart' })
    const row = {
      ...{ id: ask.key, number, name: ask.name, email: ask.email.toLowerCase(), organisation: ask.organisation },
      ...{ billingCountry: ask.country, delivery: addressOf(ask), poNumber: ask.poNumber, invoiceEmail: '' },
      ...{ words: ask.words, askedAt: world.now() },
    }
    const rows = lines.map(({ key, quantity }, rank) => ({
      ...{ id: world.newId(), quoteId: ask.key, rank, quantity },
      ...columnsOf(key),
    }))
    await insertQuote(tx, row, rows)
    const reason = `${ask.name} asks for a quote (${number}): see the staff pages, Quotes.`
    await enqueue({ ...world, db: tx }, mailJob('staff-alert', `quote-${ask.key}`, { reason }))
    return ok({ number })
  })
}

export const numberOf = (id: string) => `Q${id.slice(-7).toUpperCase()}`

export function columnsOf(key: string) {
  const [kind = '', ...rest] = key.split(':')
  const thing = rest.join(':')
  return {
    variantId: kind === 'variant' ? thing : null,
    packId: kind === 'pack' ? thing : null,
    courseDateId: kind === 'date' ? thing : null,
  }
}
