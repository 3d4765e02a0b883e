'use server'

import type { Route } from 'next'
import * as z from 'zod'
import { writeCartCookie, writeCartCount } from '@/app/_server/cart-cookie'
import { action } from '@/app/_server/form'
import type { Visitor } from '@/lib/accounts/rules'
import type { Result } from '@/lib/base/result'
import { addToCart, changeLine, dropCode, enterCode } from '@/lib/cart/commands'
import { AddToCart, type CartRefusal, ChangeLine, CountryAsked, EnterCode } from '@/lib/cart/rules'
import type { World } from '@/lib/world/world'
import { cartLimit, cartWords, codeLimit, couponWords } from './words'

export const addToCartAction = action(AddToCart, addAndRemember, cartWords, backTo('added'), cartLimit)

export const changeLineAction = action(
  ChangeLine,
  changeAndCount,
  cartWords,
  (done, ...asked) => backTo(done)(done, ...asked),
  cartLimit,
)

export const enterCodeAction = action(
  EnterCode,
  enterCode,
  {
    'empty-cart': 'Your cart is empty. Put something in it first, then the code.',
    'no-such-code': 'We know no such code. Please look at it again: letters and digits count, case does not.',
    ...couponWords,
  },
  backTo('code'),
  codeLimit,
)

export const dropCodeAction = action(z.object({ country: CountryAsked }), dropCode, {}, backTo('changed'), cartLimit)

type Done = 'added' | 'changed' | 'gone' | 'code'

/** The cart as it was looked at, with what was done. */
function backTo(done: Done) {
  return (_value: unknown, _world: World, { country }: { country?: string | undefined }): Route =>
    `/cart?${done}=1${country ? (`&country=${country}` as const) : ''}`
}

async function addAndRemember(
  world: World,
  visitor: Visitor,
  ask: AddToCart,
): Promise<Result<{ cartId: string }, CartRefusal>> {
  const answer = await addToCart(world, visitor, ask)
  if (!answer.ok) return answer
  await writeCartCookie(world, answer.value.cartId)
  await writeCartCount(world, { ...visitor, cartId: answer.value.cartId })
  return answer
}

async function changeAndCount(world: World, visitor: Visitor, ask: ChangeLine): ReturnType<typeof changeLine> {
  const answer = await changeLine(world, visitor, ask)
  if (answer.ok) await writeCartCount(world, visitor)
  return answer
}
