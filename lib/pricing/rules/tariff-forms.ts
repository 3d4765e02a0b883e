import * as z from 'zod'
import { Revision } from '@/lib/audit/rules'
import { countries, isCountry } from '@/lib/base/countries'
import { formWithRows } from '@/lib/base/rows'
import type { Day } from '@/lib/base/time'
import { dollars, maybeDollars, maybeWholeNumber, wholeNumber, words } from '@/lib/base/typed'
import { maybePercent } from './coupon-form'

export const DayField = z
  .string('Please give the day from which it holds.')
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Please give the day from which it holds.')
  .transform((day) => day as Day)

const TierRow = z.object({
  quantity: wholeNumber(2, 999, 'Please give a quantity from 2 to 999.'),
  percent: maybePercent('Please give a number above 0 and below 100.').refine(
    (basisPoints) => basisPoints !== null && basisPoints < 10_000,
    'Please give a number above 0 and below 100.',
  ),
})

/** A whole table of bulk prices, and the day from which it holds. Without rows there are none from then on. */
export const SaveTiers = formWithRows(z.object({ from: DayField, revision: Revision }), { tier: TierRow }).superRefine(
  ({ tier }, context) => {
    const say = (message: string) => context.addIssue({ code: 'custom', message })
    for (const [at, { quantity, percent }] of tier.entries()) {
      const before = tier[at - 1]
      if (!before) continue
      if (quantity <= before.quantity)
        say(`Quantities have to rise from row to row: ${quantity} stands after ${before.quantity}.`)
      else if ((percent ?? 0) <= (before.percent ?? 0))
        say(
          `More copies have to take off more: the row from ${quantity} copies on takes off no more than the one before.`,
        )
    }
  },
)
export type SaveTiers = z.infer<typeof SaveTiers>
export const DropTiers = z.object({ from: DayField, revision: Revision })
export type DropTiers = z.infer<typeof DropTiers>

export type TiersRefusal = { kind: 'in-force'; from: Day } | { kind: 'past'; today: Day }

/** What has begun is never changed: orders were priced by it. A table may begin today where none has yet. */
export function wrongDay(from: Day, today: Day, begun: Day[]): TiersRefusal | undefined {
  if (from < today) return { kind: 'past', today }
  return from === today && begun.includes(today) ? { kind: 'in-force', from } : undefined
}

const DAYS = 'Please give whole days.'
const Zone = z.object({
  title: words(60, 'Please give the zone a name.'),
  countries: z
    .string('Please name at least one country.')
    .transform((typed) =>
      typed
        .split(/[\n,;]+/)
        .map((name) => name.trim())
        .filter(Boolean),
    )
    .transform((names, context) => {
      const codes = names.map((name) => ({ name, code: countryCode(name) }))
      const unknown = codes.filter(({ code }) => !code).map(({ name }) => name)
      if (names.length === 0) context.addIssue({ code: 'custom', message: 'Please name at least one country.' })
      if (unknown.length > 0)
        context.addIssue({ code: 'custom', message: `We know no country called ${unknown.join(', ')}.` })
      return [...new Set(codes.flatMap(({ code }) => code ?? []))]
    }),
  standardFastest: maybeWholeNumber(0, 200, DAYS),
  standardSlowest: maybeWholeNumber(0, 200, DAYS),
  expressFastest: maybeWholeNumber(0, 200, DAYS),
  expressSlowest: maybeWholeNumber(0, 200, DAYS),
})

function countryCode(typed: string): string | undefined {
  const code = typed.toUpperCase()
  if (isCountry(code)) return code
  return countries.find(({ name }) => name.toLowerCase() === typed.toLowerCase())?.code
}

const StepRow = z.object({
  upTo: wholeNumber(1, 2_000_000, 'Please give a weight in grams, such as 500.'),
  price: dollars('Please give a price, such as 9.50.'),
  perKilo: maybeDollars('Please give a price, such as 1.80, or leave it empty.').transform((cents) => cents ?? 0),
})

const services = ['standard', 'express'] as const
const Rows = { standard: StepRow, express: StepRow }
type TypedZone = z.infer<typeof Zone> & { standard: z.infer<typeof StepRow>[]; express: z.infer<typeof StepRow>[] }

function checkZone(zone: TypedZone, context: z.RefinementCtx) {
  const say = (message: string, path: string[] = []) => context.addIssue({ code: 'custom', path, message })
  if (services.every((service) => zone[service].length === 0)) say('Please give at least one weight with its price.')
  for (const service of services) {
    const steps = zone[service]
    for (const [at, { upTo, price }] of steps.entries()) {
      const before = steps[at - 1]
      if (before && upTo <= before.upTo)
        say(`Weights have to rise from row to row: ${service}, ${upTo} g stands after ${before.upTo} g.`)
      else if (before && price < before.price)
        say(`A heavier parcel cannot cost less: ${service}, ${upTo} g is cheaper than ${before.upTo} g.`)
    }
    const [fastest, slowest] = [zone[`${service}Fastest`], zone[`${service}Slowest`]]
    if (steps.length === 0) continue
    if (fastest === null || slowest === null) say('Please say how many working days it takes.', [`${service}Fastest`])
    else if (slowest < fastest) say('The slowest cannot be faster than the fastest.', [`${service}Slowest`])
  }
}

export const MakeZone = formWithRows(Zone, Rows).superRefine(checkZone)
export const ChangeZone = formWithRows(Zone.extend({ zone: z.string().max(60), revision: Revision }), Rows).superRefine(
  checkZone,
)
export const RemoveZone = z.object({ zone: z.string().max(60), revision: Revision })
export type MakeZone = z.infer<typeof MakeZone>
export type ChangeZone = z.infer<typeof ChangeZone>
export type RemoveZone = z.infer<typeof RemoveZone>

export type ZoneRefusal =
  | { kind: 'gone' }
  | { kind: 'country-taken'; field: 'countries'; countries: string[]; by: string }
