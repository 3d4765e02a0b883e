import { type Db, transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { changesOf } from '@/lib/audit/rules'
import { money } from '@/lib/base/money'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { Day } from '@/lib/base/time'
import { findOffers } from '@/lib/cart/queries'
import { addressProblems } from '@/lib/checkout/rules'
import { enqueue } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import { loadTariff } from '@/lib/pricing/queries'
import { findGst } from '@/lib/pricing/queries/gst'
import { needsDelivery, quote } from '@/lib/pricing/rules'
import type { World } from '@/lib/world/world'
import { findOfferKey, findQuote, insertQuote, replaceQuoteLines, saveQuote } from '../queries'
import { addressOf, type MakeQuote, type MakeRefusal } from '../rules'
import { columnsOf, numberOf } from './ask'

/** Makes a quote from nothing, or answers one that was asked for; sent, the buyer gets a link of their own. */
export function makeQuote(
  world: World,
  { actor }: Visitor,
  ask: MakeQuote,
): Promise<Result<{ quoteId: string; isSent: boolean }, MakeRefusal>> {
  return transact(world.db, async (tx) => {
    const staff = permit(actor, 'make-orders')
    if (!staff.ok) return staff
    const stored = await findQuote(tx, ask.quote)
    const edit = stored && (await decideEdit(tx, 'quote', stored, ask.revision))
    if (edit && !edit.ok) return edit
    if (stored?.orderId) return refuse({ kind: 'accepted-before' })
    const agreed = await agreedLines({ ...world, db: tx }, ask)
    if (!agreed.ok) return agreed
    const { rows, isSent: needsAddress } = agreed.value
    if (needsAddress && addressProblems(ask).length > 0) return refuse({ kind: 'address-missing' })

    const { name, organisation, country: billingCountry, poNumber, freight } = ask
    const isSent = ask.do === 'send'
    const email = ask.email.toLowerCase()
    const revision = (stored?.revision ?? 0) + 1
    const fields = {
      ...{ name, email, organisation, billingCountry, poNumber, freight, revision },
      delivery: needsAddress ? addressOf(ask) : null,
      validUntil: ask.validUntil as Day,
      gst: await findGst(tx, world.now()),
      ...(isSent && { sentAt: world.now(), withdrawnAt: null }),
      // The link of the old mail is somebody else's now.
      ...(stored && stored.email !== email && { linkVersion: stored.linkVersion + 1 }),
    }
    if (stored) await saveQuote(tx, ask.quote, fields)
    else {
      const made = { id: ask.quote, number: numberOf(ask.quote), words: '', invoiceEmail: '', askedAt: world.now() }
      await insertQuote(tx, { ...made, by: staff.value.userId, ...fields }, [])
    }
    await replaceQuoteLines(tx, ask.quote, rows)
    const inside = { ...world, db: tx }
    const mail = mailJob('quote', ask.quote)
    if (isSent) await enqueue(inside, { ...mail, key: `${mail.key}:${revision}` })
    const on = { subject: 'quote', id: ask.quote, label: stored?.number ?? numberOf(ask.quote) }
    const told = (row: Record<string, unknown>) => ({
      name: String(row.name),
      email: String(row.email),
      freight: Number(row.freight),
      until: String(row.validUntil),
    })
    const changes = changesOf(stored ? told(stored) : null, told(fields))
    await recordAct(inside, staff.value, { act: isSent ? 'quote.sent' : 'quote.saved', on, changes, revision })
    return ok({ quoteId: ask.quote, isSent })
  })
}

type Inside = Pick<World, 'now' | 'newId'> & { db: Db }

/** Each line with the price that is agreed from now on. */
async function agreedLines({ db, now, newId }: Inside, ask: MakeQuote) {
  const named: { key: string; quantity: number; price: number | null }[] = []
  for (const { offer: typed, quantity, price } of ask.line) {
    const key = await findOfferKey(db, typed)
    if (!key) return refuse({ kind: 'no-such-offer', typed } as const)
    if (named.some((line) => line.key === key)) return refuse({ kind: 'same-offer-twice', typed } as const)
    named.push({ key, quantity, price })
  }
  if (named.length === 0) return refuse({ kind: 'nothing-in-it' } as const)
  const offers = await findOffers(
    db,
    named.map(({ key }) => key),
  )
  const wanted = named.flatMap(({ key, quantity }) => {
    const offer = offers.get(key)
    return offer ? [{ key, offer, quantity }] : []
  })
  const terms = { shipTo: ask.country, billTo: ask.country, service: 'standard' as const }
  const today = quote(wanted, await loadTariff(db, now()), terms, now())
  const rows = named.map(({ key, quantity, price }, rank) => {
    const line = today.lines.find((each) => each.key === key)
    const unitPrice = price ?? (line?.unitPrice ?? money(0)).minor
    const tierBasisPoints = price === null ? (line?.tierBasisPoints ?? 0) : 0
    return { id: newId(), quoteId: ask.quote, rank, quantity, unitPrice, tierBasisPoints, ...columnsOf(key) }
  })
  return ok({ rows, isSent: needsDelivery(wanted) })
}

/** The link says from now on that it is no longer on offer. */
export function withdrawQuote(
  world: World,
  { actor }: Visitor,
  { quote: id }: { quote: string },
): Promise<Result<{ quoteId: string }, Forbidden | { kind: 'no-such-quote' } | { kind: 'accepted-before' }>> {
  return transact(world.db, async (tx) => {
    const staff = permit(actor, 'make-orders')
    if (!staff.ok) return staff
    const stored = await findQuote(tx, id)
    if (!stored) return refuse({ kind: 'no-such-quote' })
    if (stored.orderId) return refuse({ kind: 'accepted-before' })
    const revision = stored.revision + 1
    await saveQuote(tx, id, { withdrawnAt: world.now(), revision })
    const on = { subject: 'quote', id, label: stored.number }
    await recordAct({ ...world, db: tx }, staff.value, { act: 'quote.withdrawn', on, revision })
    return ok({ quoteId: id })
  })
}
