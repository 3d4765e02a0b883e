import { type Db, transact } from '@/db/open'
import type { CheckoutDetails } from '@/db/schema/cart'
import { packParts, packs, products, variants } from '@/db/schema/catalogue'
import { courseDates, courses, refundLadders } from '@/db/schema/courses'
import { accessCodes } from '@/db/schema/order-facts'
import { bulkTiers, freightServices, freightSteps, freightZones } from '@/db/schema/pricing'
import { stockMovements } from '@/db/schema/stock'
import type { Visitor } from '@/lib/accounts/rules'
import { days, later } from '@/lib/base/time'
import { addToCart } from '@/lib/cart/commands'
import { findCart, listCartLines, saveDetails } from '@/lib/cart/queries'
import { type FakeWorld, fakeWorld, START } from '@/lib/world/fake'
import { hashOf, placeOrder, quoteCart } from './commands/place-order'

/** A shop in one breath, for tests: a book (3 copies), an e-book, a code, a pack of book and code, a date with 3 places. */
export async function smallShop(): Promise<FakeWorld> {
  const world = await fakeWorld()
  await stockSmallShop(world.db)
  return world
}

export function stockSmallShop(db: Db) {
  return transact(db, async (tx) => {
    const text = {
      title: 'A book',
      series: 'stories',
      kind: 'book',
      audience: 'both',
      summary: '',
      description: '',
    } as const
    await tx.insert(products).values({ id: 'work', slug: 'work', rank: 1, ...text })
    const shared = { productId: 'work', weight: 0, isBulk: false, isCounted: false, isForSale: true, rank: 1 }
    await tx.insert(variants).values([
      {
        ...shared,
        id: 'book',
        sku: 'BOOK',
        name: 'Print',
        kind: 'print',
        taxClass: 'goods',
        price: 31_50,
        weight: 230,
        isBulk: true,
        isCounted: true,
      },
      {
        ...shared,
        id: 'ebook',
        sku: 'EBOOK',
        name: 'E-book',
        kind: 'e-book',
        taxClass: 'digital',
        price: 16_00,
        file: 'work.epub',
      },
      { ...shared, id: 'code', sku: 'CODE', name: 'Code', kind: 'access-code', taxClass: 'digital', price: 55_00 },
    ])
    await tx
      .insert(packs)
      .values({ ...text, id: 'pack', slug: 'pack', sku: 'PACK', title: 'A pack', price: 77_85, rank: 1 })
    await tx.insert(packParts).values([
      { packId: 'pack', variantId: 'book', quantity: 1, rank: 1 },
      { packId: 'pack', variantId: 'code', quantity: 1, rank: 2 },
    ])
    await tx
      .insert(accessCodes)
      .values(['AAAA', 'BBBB', 'CCCC'].map((code) => ({ code, variantId: 'code', addedAt: START })))
    await tx
      .insert(stockMovements)
      .values({ id: 'm', variantId: 'book', quantity: 3, reason: 'printed', by: 'test', at: START })
    await tx.insert(bulkTiers).values({ fromQuantity: 10, basisPoints: 500, validFrom: '2019-07-01' })
    await tx.insert(freightZones).values({ id: 'au', title: 'Australia', countries: ['AU'], rank: 1 })
    await tx.insert(freightServices).values({ zoneId: 'au', service: 'standard', fastestDays: 3, slowestDays: 8 })
    await tx.insert(freightSteps).values({ zoneId: 'au', service: 'standard', upTo: 20_000, price: 9_50 })
    await tx
      .insert(refundLadders)
      .values({ id: 'standard', title: 'Standard', steps: [{ atLeastDays: 28, basisPoints: 10_000, fee: 0 }] })
    await tx.insert(courses).values({
      id: 'course',
      slug: 'course',
      code: 'C',
      title: 'A course',
      summary: '',
      description: '',
      outline: [],
      objectives: [],
      audience: 'both',
      format: 'in-person',
      form: '2 days',
      hours: 14,
      rank: 1,
    })
    await tx.insert(courseDates).values({
      id: 'date',
      slug: 'date',
      courseId: 'course',
      mode: 'in-person',
      city: 'Adelaide',
      country: 'AU',
      region: 'Australia',
      zone: 'Australia/Adelaide',
      language: 'English',
      instructor: 'Sample instructor',
      capacity: 3,
      minimum: 1,
      price: 620_00,
      startsAt: later(START, days(60)),
      endsAt: later(START, days(61)),
      bookingEndsAt: later(START, days(59)),
      ladderId: 'standard',
    })
  })
}

export const DETAILS = {
  name: 'Sample buyer',
  email: 'buyer@example.com',
  organisation: '',
  billingCountry: 'AU',
  delivery: {
    name: 'Sample buyer',
    organisation: '',
    street: '1 Sample Street',
    street2: '',
    city: 'Adelaide',
    state: 'SA',
    postcode: '5000',
    country: 'AU',
  },
  attendees: {},
  poNumber: '',
  invoiceEmail: '',
  note: '',
  service: 'standard',
} as const

/** A guest whose cart holds that much of each offer, ready to pay. */
export async function guestWith(
  world: FakeWorld,
  wanted: Record<string, number>,
  details: Partial<CheckoutDetails> = {},
): Promise<Visitor & { cartId: string }> {
  let visitor: Visitor = { actor: null, cartId: null }
  for (const [offer, quantity] of Object.entries(wanted)) {
    const added = await addToCart(world, visitor, { offer, quantity })
    if (!added.ok) throw new Error(`${offer}: ${added.refusal.kind}`)
    visitor = { actor: null, cartId: added.value.cartId }
  }
  const cartId = visitor.cartId ?? ''
  await transact(world.db, (tx) => saveDetails(tx, cartId, { ...DETAILS, attendees: {}, ...details }))
  return { ...visitor, cartId }
}

/** What the last page before paying sends. */
export async function askToPay(world: FakeWorld, { cartId }: { cartId: string }) {
  const cart = await findCart(world.db, cartId)
  if (!cart?.details) throw new Error('no details')
  const quote = await quoteCart(world.db, cart, await listCartLines(world.db, cartId), 'standard', world.now())
  return { quote: hashOf(world, quote, cart.details), service: 'standard' as const }
}

/** Places the order and gives the payment session that Stripe opened for it. */
export async function placed(world: FakeWorld, visitor: Visitor & { cartId: string }) {
  const answer = await placeOrder(world, visitor, await askToPay(world, visitor))
  if (!answer.ok) throw new Error(answer.refusal.kind)
  return { orderId: answer.value.orderId, session: `cs_${answer.value.orderId}` }
}
