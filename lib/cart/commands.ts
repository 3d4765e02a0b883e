import { type Db, transact } from '@/db/open'
import type { Visitor } from '@/lib/accounts/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { days, earlier, hours, type Instant, later } from '@/lib/base/time'
import { loadTariff } from '@/lib/pricing/queries'
import { quote, unitPriceOf } from '@/lib/pricing/rules'
import type { World } from '@/lib/world/world'
import {
  type Cart,
  findCart,
  findCartOfUser,
  findCouponOfCart,
  findOffers,
  freeFor,
  insertCart,
  listCartLines,
  listHeld,
  removeCart,
  removeCartLine,
  removeCartsTouchedBefore,
  saveCartLine,
  sumQuantities,
  touchCart,
  updateCart,
} from './queries'
import {
  type AddToCart,
  type CartLine,
  type CartRefusal,
  type ChangeLine,
  type CodeRefusal,
  decideLine,
  type EnterCode,
  isYetToCount,
  MOST_LINES,
} from './rules'

/** A cart of a person belongs to that person alone, whatever a cookie says. */
export async function findCartOf(db: Db, { actor, cartId }: Visitor): Promise<Cart | undefined> {
  const own = actor ? await findCartOfUser(db, actor.userId) : undefined
  if (own || !cartId) return own
  const carried = await findCart(db, cartId)
  return carried?.userId ? undefined : carried
}

/** How many things lie in it. Not settled: an order made from it waits for its payment. */
export async function countCart(db: Db, visitor: Visitor): Promise<{ count: number; isSettled: boolean }> {
  const cart = await findCartOf(db, visitor)
  return { count: cart ? await sumQuantities(db, cart.id) : 0, isSettled: !cart?.pendingOrderId }
}

/** Adds to what is there; makes the cart if there is none. */
export function addToCart(
  world: World,
  visitor: Visitor,
  { offer: key, quantity }: AddToCart,
): Promise<Result<{ cartId: string }, CartRefusal>> {
  return transact(world.db, async (tx) => {
    const cart = await findCartOf(tx, visitor)
    const held = cart ? await listHeld(tx, cart.id) : []
    const before = held.find((line) => line.key === key)?.quantity ?? 0
    const decision = await decide(world, tx, cart, held, key, before + quantity)
    if (!decision.ok) return decision

    const cartId = cart?.id ?? (await openCart(world, tx, visitor))
    await saveCartLine(tx, { ...decision.value, id: world.newId(), cartId, at: world.now() })
    if (cart) await touch(tx, cart, world.now())
    return ok({ cartId })
  })
}

/** Sets a quantity; 0 takes the line out. Another page may have taken it out before: then nothing comes back into the cart. */
export function changeLine(
  world: World,
  visitor: Visitor,
  { offer: key, quantity }: ChangeLine,
): Promise<Result<'changed' | 'gone', CartRefusal>> {
  return transact(world.db, async (tx) => {
    const cart = await findCartOf(tx, visitor)
    const held = cart ? await listHeld(tx, cart.id) : []
    if (!cart || !held.some((line) => line.key === key)) return ok(quantity === 0 ? 'changed' : 'gone')
    await touch(tx, cart, world.now())
    if (quantity === 0) {
      await removeCartLine(tx, cart.id, key)
      return ok('changed')
    }
    const decision = await decide(world, tx, cart, held, key, quantity)
    if (!decision.ok) return decision
    await saveCartLine(tx, { ...decision.value, id: world.newId(), cartId: cart.id, at: world.now() })
    return ok('changed')
  })
}

/** Lays a code beside the cart. One that may yet count is kept, and the cart says what is missing. */
export function enterCode(world: World, visitor: Visitor, { code }: EnterCode): Promise<Result<null, CodeRefusal>> {
  return transact(world.db, async (tx) => {
    const cart = await findCartOf(tx, visitor)
    const lines = cart ? await listCartLines(tx, cart.id) : []
    if (!cart || lines.length === 0) return refuse({ kind: 'empty-cart' })
    const coupon = await findCouponOfCart(tx, { ...cart, couponCode: code })
    if (!coupon) return refuse({ kind: 'no-such-code' })

    const now = world.now()
    const terms = { shipTo: null, billTo: 'AU', service: 'standard', coupon } as const
    const refusal = quote(lines, await loadTariff(tx, now), terms, now).coupon?.refusal
    if (refusal && !isYetToCount(refusal)) return refuse(refusal)
    await updateCart(tx, cart.id, { couponCode: code, touchedAt: now })
    return ok(null)
  })
}

export function dropCode(world: World, visitor: Visitor): Promise<Result<null, never>> {
  return transact(world.db, async (tx) => {
    const cart = await findCartOf(tx, visitor)
    if (cart) await updateCart(tx, cart.id, { couponCode: null, touchedAt: world.now() })
    return ok(null)
  })
}

/**
 * At sign-in the carried cart joins the person's own: of the same offer the larger quantity stays.
 * The id of the cart that is now theirs, or null where there is none.
 */
export function mergeCarts(
  world: World,
  { userId, cartId }: { userId: string; cartId: string | null },
): Promise<string | null> {
  return transact(world.db, async (tx) => {
    const own = await findCartOfUser(tx, userId)
    const carried = cartId ? await findCart(tx, cartId) : undefined
    if (!carried || carried.userId) return own?.id ?? null
    if (!own) {
      await updateCart(tx, carried.id, { userId, touchedAt: world.now() })
      return carried.id
    }

    const kept = await listCartLines(tx, own.id)
    const moved = await listCartLines(tx, carried.id)
    const larger = moved.filter(
      ({ key, quantity }) => quantity > (kept.find((line) => line.key === key)?.quantity ?? 0),
    )
    const isNew = (line: CartLine) => !kept.some((other) => other.key === line.key)
    const room = MOST_LINES - kept.length
    const fits = [...larger.filter((line) => !isNew(line)), ...larger.filter(isNew).slice(0, room)]
    for (const line of fits) await saveCartLine(tx, { ...line, id: world.newId(), cartId: own.id, at: world.now() })
    await removeCart(tx, carried.id)
    await updateCart(tx, own.id, {
      touchedAt: world.now(),
      notice: fits.length > 0 ? 'merged' : own.notice,
      pendingOrderId: own.pendingOrderId ?? carried.pendingOrderId,
      couponCode: carried.couponCode ?? own.couponCode,
    })
    return own.id
  })
}

/** Guests' carts live for thirty days after the hour in which they were touched last. */
export const tidyCarts = (world: World) =>
  transact(world.db, (tx) => removeCartsTouchedBefore(tx, earlier(earlier(world.now(), days(30)), TOUCH)))

/** Only the tidying asks, so a cart is not written for each thing that is put into it. */
const TOUCH = hours(1)

async function touch(tx: Db, { id, touchedAt }: Cart, now: Instant) {
  if (later(touchedAt, TOUCH) <= now) await touchCart(tx, id, now)
}

async function decide(
  world: World,
  tx: Db,
  cart: Cart | undefined,
  held: { key: string }[],
  key: string,
  quantity: number,
) {
  const offer = (await findOffers(tx, [key])).get(key)
  const { lines, left } = await freeFor(tx, cart ?? { pendingOrderId: null }, offer ? [{ offer }] : [])
  const decision = decideLine(held, lines[0]?.offer, quantity, left, world.now())
  return decision.ok ? ok({ ...decision.value, seenPrice: unitPriceOf(decision.value.offer, world.now()) }) : decision
}

async function openCart(world: World, tx: Db, { actor }: Visitor): Promise<string> {
  const id = world.newId()
  await insertCart(tx, { id, userId: actor?.userId ?? null, at: world.now() })
  return id
}
