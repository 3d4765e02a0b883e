import { createHmac } from 'node:crypto'
import Stripe from 'stripe'

/** The `Stripe-Signature` header, made twice: by the SDK and by our own arithmetic. They have to agree. */
export function sign(payload: string, secret: string, timestamp: number): string {
  const theirs = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp })
  const hash = createHmac('sha256', secret).update(`${timestamp}.${payload}`, 'utf8').digest('hex')
  const ours = `t=${timestamp},v1=${hash}`
  if (theirs !== ours) throw new Error(`The SDK signs ${theirs}, we sign ${ours}`)
  return ours
}
