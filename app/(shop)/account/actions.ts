'use server'

import * as z from 'zod'
import { writeCartCount } from '@/app/_server/cart-cookie'
import { action } from '@/app/_server/form'
import { forgetSessionToken, readSessionToken } from '@/app/_server/session-cookie'
import { endSession } from '@/lib/accounts/commands'
import { ok } from '@/lib/base/result'

export const signOutAction = action(
  z.object({}),
  async (world, { cartId }) => {
    const token = await readSessionToken()
    if (token) await endSession(world, token)
    await forgetSessionToken()
    await writeCartCount(world, { actor: null, cartId })
    return ok(null)
  },
  {},
  () => '/',
  null,
)
