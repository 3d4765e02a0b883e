'use server'

import * as z from 'zod'
import { writeCartCookie, writeCartCount } from '@/app/_server/cart-cookie'
import { action } from '@/app/_server/form'
import type { Visitor } from '@/lib/accounts/rules'
import type { Result } from '@/lib/base/result'
import { addToCart, changeLine, dropCode, enterCode } from '@/lib/cart/commands'
import { AddToCart, type CartRefusal, ChangeLine, EnterCode } from '@/lib/cart/rules'
import type { World } from '@/lib/world/world'
import { cartLimit, cartWords, codeLimit, couponWords } from './words'

export const addToCartAction = action(AddToCart, addAndRemember, cartWords, () => '/cart?added=1', cartLimit)

export const changeLineAction = action(ChangeLine, changeAndCount, cartWords, () => '/cart?changed=1', cartLimit)

export const enterCodeAction = action(
  EnterCode,
  enterCode,
  {
    'empty-cart': 'Your cart is empty. Put something in it first, then the code.',
    'no-such-code': 'We know no such code. Please look at it again: letters and digits count, case does not.',
    ...couponWords,
  },
  () => '/cart?code=1',
  codeLimit,
)

export const dropCodeAction = action(z.object({}), dropCode, {}, () => '/cart?changed=1', cartLimit)

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

async function changeAndCount(world: World, visitor: Visitor, ask: ChangeLine): Promise<Result<null, CartRefusal>> {
  const answer = await changeLine(world, visitor, ask)
  if (answer.ok) await writeCartCount(world, visitor)
  return answer
}
