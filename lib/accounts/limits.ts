import { type Duration, hours, minutes } from '@/lib/base/time'

export type Limit = { max: number; per: Duration }

/**
 * How often something may be done: about one subject (an address, a cart, an order), and by one client, which is a
 * network address. A whole clinic may sit behind one of those.
 */
export const LIMITS = {
  'sign-in': { subject: { max: 5, per: minutes(15) }, client: { max: 30, per: hours(1) } },
  comment: { subject: { max: 5, per: minutes(30) }, client: { max: 30, per: hours(1) } },
  cart: { subject: { max: 200, per: minutes(10) }, client: { max: 600, per: minutes(10) } },
  /** Each is a guess at a code, whether it was one or not. */
  coupon: { subject: { max: 8, per: minutes(15) }, client: { max: 40, per: hours(1) } },
  details: { subject: { max: 40, per: minutes(10) }, client: { max: 200, per: hours(1) } },
  order: { subject: { max: 20, per: minutes(10) }, client: { max: 60, per: hours(1) } },
  quote: { subject: { max: 5, per: minutes(30) }, client: { max: 20, per: hours(1) } },
  /** Each return from paying asks Stripe, whoever made the address up. */
  'payment-return': { client: { max: 120, per: hours(1) } },
  attendee: { subject: { max: 100, per: minutes(10) }, client: { max: 300, per: hours(1) } },
  staff: { client: { max: 300, per: minutes(10) } },
  /** A million codes, three of them good at a time. */
  'second-factor': { subject: { max: 8, per: minutes(15) }, client: { max: 40, per: hours(1) } },
  'download-link': { client: { max: 30, per: hours(1) } },
} as const satisfies Record<string, { subject?: Limit; client: Limit }>

export type Limited = keyof typeof LIMITS

/** `subject` is whom or what it is about; empty where nobody is known yet. `client` is the network address that asks. */
export type Attempt = { what: Limited; subject: string; client: string }

/** What is counted, and up to where. `times` widens the limits of clients alone. */
export function countsOf({ what, subject, client }: Attempt, times = 1): { key: string; limit: Limit }[] {
  const limits: { subject?: Limit; client: Limit } = LIMITS[what]
  const byClient = { key: `${what}-from:${client}`, limit: { ...limits.client, max: limits.client.max * times } }
  return limits.subject && subject ? [{ key: `${what}:${subject}`, limit: limits.subject }, byClient] : [byClient]
}
