import { touchContent } from '@/db/content-versions'
import { type Db, transact } from '@/db/open'
import { permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { type ChangedMeanwhile, changesOf } from '@/lib/audit/rules'
import { format, money } from '@/lib/base/money'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import type { FreightTable } from '../freight'
import { loadTariff } from '../queries'
import {
  findZoneRow,
  insertZone,
  listZoneRows,
  type Rates,
  removeZone as removeRows,
  saveRates,
  updateZone,
  type ZoneRow,
} from '../queries/tariffs'
import type { ChangeZone, MakeZone, RemoveZone, ZoneRefusal } from '../rules/tariff-forms'

type Refusal = ZoneRefusal | Forbidden | ChangedMeanwhile
type Answer = Result<{ id: string }, Refusal>

/** A zone with its countries and what parcels to them cost. */
export async function makeZone(world: World, { actor }: Visitor, ask: MakeZone): Promise<Answer> {
  const staff = permit(actor, 'edit-prices')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const zones = await listZoneRows(tx)
    const taken = takenBy(zones, ask.countries)
    if (taken) return refuse(taken)
    const zone = { id: world.newId(), title: ask.title, countries: ask.countries }
    await insertZone(tx, { ...zone, rank: Math.max(-1, ...zones.map(({ rank }) => rank)) + 1 })
    await saveRates(tx, zone.id, ratesOf(ask))
    const changes = changesOf(null, spoken(zone, ratesOf(ask)))
    const on = { subject: 'freight-zone', id: zone.id, label: zone.title }
    await recordAct({ ...world, db: tx }, staff.value, { act: 'freight-zone.made', on, changes, revision: 1 })
    await touchContent(tx, 'catalogue')
    return ok({ id: zone.id })
  })
}

/** Saves a zone whole: its countries, days and weights. Orders keep what they agreed to. */
export const changeZone = (world: World, visitor: Visitor, ask: ChangeZone): Promise<Answer> =>
  edit(world, visitor, ask, 'freight-zone.changed', async (tx, stored) => {
    const others = (await listZoneRows(tx)).filter(({ id }) => id !== stored.id)
    const taken = takenBy(others, ask.countries)
    if (taken) return refuse(taken)
    return ok({
      after: spoken(ask, ratesOf(ask)),
      async write(revision) {
        await updateZone(tx, stored.id, { title: ask.title, countries: ask.countries, revision })
        await saveRates(tx, stored.id, ratesOf(ask))
      },
    })
  })

/** Nothing is sent there any more. */
export const removeZone = (world: World, visitor: Visitor, ask: RemoveZone): Promise<Answer> =>
  edit(world, visitor, ask, 'freight-zone.removed', async (tx, stored) =>
    ok({ after: null, write: () => removeRows(tx, stored.id) }),
  )

type Deed = { after: ReturnType<typeof spoken> | null; write(revision: number): Promise<void> }

async function edit(
  world: World,
  { actor }: Visitor,
  ask: { zone: string; revision: number },
  act: string,
  decide: (tx: Db, stored: ZoneRow) => Promise<Result<Deed, ZoneRefusal>>,
): Promise<Answer> {
  const staff = permit(actor, 'edit-prices')
  if (!staff.ok) return staff
  return transact(world.db, async (tx) => {
    const stored = await findZoneRow(tx, ask.zone)
    if (!stored) return refuse({ kind: 'gone' })
    const fresh = await decideEdit(tx, 'freight-zone', stored, ask.revision)
    if (!fresh.ok) return fresh
    const decided = await decide(tx, stored)
    if (!decided.ok) return decided
    const { after, write } = decided.value
    const changes = changesOf(spoken(stored, await ratesStored(world, tx, stored.id)), after)
    if (changes.length === 0) return ok({ id: stored.id })
    const revision = stored.revision + 1
    await write(revision)
    const on = { subject: 'freight-zone', id: stored.id, label: after?.title ?? stored.title }
    await recordAct({ ...world, db: tx }, staff.value, { act, on, changes, revision })
    await touchContent(tx, 'catalogue')
    return ok({ id: stored.id })
  })
}

function takenBy(others: { title: string; countries: string[] }[], asked: string[]): ZoneRefusal | undefined {
  const other = others.find(({ countries }) => countries.some((code) => asked.includes(code)))
  if (!other) return undefined
  const countries = other.countries.filter((code) => asked.includes(code))
  return { kind: 'country-taken', field: 'countries', countries, by: other.title }
}

/** What each started kilogram adds counts from the weight of the row before. */
function ratesOf(ask: MakeZone): Rates {
  return (['standard', 'express'] as const)
    .filter((service) => ask[service].length > 0)
    .map((service) => ({
      service,
      fastestDays: ask[`${service}Fastest`] ?? 0,
      slowestDays: ask[`${service}Slowest`] ?? 0,
      steps: ask[service].map(({ upTo, price, perKilo }, at, steps) => ({
        ...{ upTo, price, perStartedKilo: perKilo },
        from: perKilo > 0 ? (steps[at - 1]?.upTo ?? 0) : 0,
      })),
    }))
}

async function ratesStored({ now }: World, tx: Db, zoneId: string): Promise<Rates> {
  const table: FreightTable = (await loadTariff(tx, now())).freight
  const services = table.find(({ id }) => id === zoneId)?.services ?? []
  return services.map((service) => ({
    ...service,
    steps: service.steps.map(({ upTo, price, from, perStartedKilo }) => ({
      ...{ upTo, from, price: price.minor, perStartedKilo: perStartedKilo.minor },
    })),
  }))
}

/** As the list of acts shows it. */
const spoken = (zone: { title: string; countries: string[] }, rates: Rates) => ({
  title: zone.title,
  countries: zone.countries.toSorted().join(' '),
  ...Object.fromEntries(
    rates.flatMap(({ service, fastestDays, slowestDays, steps }) => [
      [`${service}, days`, `${fastestDays}–${slowestDays}`],
      [`${service}, by grams`, steps.map(sayStep).join(', ')],
    ]),
  ),
})

const sayStep = ({ upTo, price, perStartedKilo }: Rates[number]['steps'][number]) =>
  `${upTo}: ${format(money(price))}${perStartedKilo > 0 ? ` + ${format(money(perStartedKilo))} a kg` : ''}`
