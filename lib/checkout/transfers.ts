import * as z from 'zod'
import { format, type Money } from '@/lib/base/money'
import { addDays, type Day, dayIn, daysBetween, HOME_ZONE, type Instant, inZone, showDay } from '@/lib/base/time'
import { type Bank, showBsb } from '@/lib/settings/rules'
import type { CareRefusal } from './care'

/** Banks are slow over a weekend: so many days after the last one nothing is let go yet. */
export const GRACE_DAYS = 3
const MOST_DAYS = 365

/** The last day for the money: some days on, and before a course begins that it pays for. */
export function dueDay(now: Instant, days: number, begins: Instant[]): Day {
  const today = dayIn(now, HOME_ZONE)
  const before = begins.map((at) => daysBetween(today, dayIn(at, HOME_ZONE)) - 1)
  return addDays(today, Math.max(0, Math.min(days, ...before)))
}

/** When what is held goes back on sale: the day and its grace are over where the shop is at home. */
export const letsGoAt = (dueOn: Day): Instant => inZone(`${addDays(dueOn, GRACE_DAYS + 1)}T00:00`, HOME_ZONE)

/** Whoever was due before this day is let go. */
export const firstDayToWaitFor = (now: Instant): Day => addDays(dayIn(now, HOME_ZONE), -GRACE_DAYS)

type Owed = { number: string; total: Money; transfer?: { dueOn: Day } }

/** What somebody types into their bank's page, row by row. */
export function transferFacts({ number, total, transfer }: Owed, bank: Bank | undefined): [string, string][] {
  return [
    ['To pay', format(total)],
    ...(transfer ? [['By the end of', showDay(transfer.dueOn)] as [string, string]] : []),
    ...(bank ? accountFacts(bank) : []),
    ['Reference', number],
  ]
}

const accountFacts = ({ accountName, bsb, accountNumber, bankName, swift }: Bank): [string, string][] => [
  ['Account name', accountName],
  ['BSB', showBsb(bsb)],
  ['Account number', accountNumber],
  ...(bankName ? [['Bank', bankName] as [string, string]] : []),
  ...(swift ? [['SWIFT code, from abroad', swift] as [string, string]] : []),
]

export const GiveMoreTime = z.object({
  order: z.string().regex(/^[\w-]{1,40}$/),
  dueOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'Please choose the last day.')
    .transform((day) => day as Day),
})
export type GiveMoreTime = z.infer<typeof GiveMoreTime>
export type MoreTimeRefusal = CareRefusal | { kind: 'not-waiting' } | { kind: 'past' } | { kind: 'too-far' }

export function decideDay(dueOn: Day, now: Instant): 'past' | 'too-far' | 'fine' {
  const ahead = daysBetween(dayIn(now, HOME_ZONE), dueOn)
  return ahead < 0 ? 'past' : ahead > MOST_DAYS ? 'too-far' : 'fine'
}
