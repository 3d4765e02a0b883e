import type { ShippingService } from '@/db/schema/pricing'
import { type Money, plus, times } from '@/lib/base/money'

/** Ex GST; weights in grams, days are working days. */
export type FreightStep = { upTo: number; price: Money; from: number; perStartedKilo: Money }
export type FreightService = {
  service: ShippingService
  fastestDays: number
  slowestDays: number
  steps: FreightStep[]
}
export type FreightZone = { id: string; title: string; countries: string[]; services: FreightService[] }
export type FreightTable = FreightZone[]

export type FreightOption = {
  service: ShippingService | 'agreed'
  price: Money
  fastestDays: number
  slowestDays: number
}
/** Nothing ships · there is a rate · we do not send there · too heavy for the table: a question to staff. */
export type Freight =
  | { kind: 'none' }
  | { kind: 'rate'; options: FreightOption[]; chosen: FreightOption }
  | { kind: 'no-zone'; country: string }
  | { kind: 'too-heavy'; weight: number }

/** The asked-for service where the zone has it at this weight, else the first that it has. */
export function freightFor(
  zones: FreightTable,
  country: string | null,
  weight: number,
  service: ShippingService,
): Freight {
  if (country === null || weight === 0) return { kind: 'none' }
  const zone = zones.find((each) => each.countries.includes(country))
  if (!zone) return { kind: 'no-zone', country }

  const options = zone.services.flatMap((each) => optionFor(each, weight))
  const chosen = options.find((option) => option.service === service) ?? options[0]
  return chosen ? { kind: 'rate', options, chosen } : { kind: 'too-heavy', weight }
}

function optionFor({ steps, ...service }: FreightService, weight: number): FreightOption[] {
  const step = steps.filter((each) => weight <= each.upTo).sort((a, b) => a.upTo - b.upTo)[0]
  if (!step) return []
  const started = step.perStartedKilo.minor > 0 ? Math.ceil((weight - step.from) / 1000) : 0
  return [{ ...service, price: plus(step.price, times(step.perStartedKilo, started)) }]
}
