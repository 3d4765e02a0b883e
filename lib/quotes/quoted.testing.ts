import { smallShop } from '@/lib/checkout/small-shop.testing'
import { STAFF } from '@/lib/email/mailing.testing'
import { changeSettings } from '@/lib/settings/commands'
import { Settings } from '@/lib/settings/rules'
import type { FakeWorld } from '@/lib/world/fake'
import { makeQuote } from './commands/make'
import { quotePath } from './link'
import { findQuote } from './queries'
import { MakeQuote } from './rules'

export const OWNER = { ...STAFF, actor: { ...STAFF.actor, userId: 'owner', role: 'owner' as const } }
export const ACCOUNT = { accountName: 'Sample Press', bsb: '123-456', accountNumber: '1234 5678' }

const BUYER = {
  ...{ name: 'Sample buyer', email: 'buyer@example.com', organisation: 'Sample University', poNumber: 'PO-7' },
  ...{ street: '1 Sample Street', street2: '', city: 'Adelaide', state: 'SA', postcode: '5000', country: 'AU' },
}

/** A shop that takes transfers and has sent a quote for all three copies of its book. */
export async function quotedShop(fields: Record<string, string> = {}) {
  const world = await smallShop()
  await changeSettings(world, OWNER, Settings.parse({ revision: 0, ...ACCOUNT }))
  return { world, ask: await sendQuote(world, 'quote-1', fields) }
}

/** What the button of a quote's page sends. */
export async function sendQuote(world: FakeWorld, id: string, fields: Record<string, string> = {}) {
  const typed = {
    ...{ ...BUYER, quote: id, revision: '0', freight: '9.50', validUntil: '2026-12-31', do: 'send' },
    ...{ 'line-0-offer': 'BOOK', 'line-0-quantity': '3', 'line-0-price': '' },
    ...fields,
  }
  const made = await makeQuote(world, STAFF, MakeQuote.parse(typed))
  if (!made.ok) throw new Error(made.refusal.kind)
  const row = await findQuote(world.db, id)
  if (!row) throw new Error('no quote')
  const key = new URLSearchParams(quotePath(world, row).split('?')[1]).get('key') ?? ''
  return { number: row.number, revision: row.revision, key }
}
