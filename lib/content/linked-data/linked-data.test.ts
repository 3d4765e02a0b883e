import { expect, test } from 'vitest'
import { days, instant, later } from '@/lib/base/time'
import { findProduct, listProducts } from '@/lib/catalogue/queries'
import { findPack, listPacks } from '@/lib/catalogue/queries/packs'
import { findCourse, listCourses } from '@/lib/courses/queries/courses'
import { listDatesOfCourse } from '@/lib/courses/queries/dates'
import { listNuggets } from '@/lib/nuggets/queries/list'
import { findNugget } from '@/lib/nuggets/queries/nuggets'
import { listReferences } from '@/lib/nuggets/queries/references'
import { numberCitations } from '@/lib/nuggets/rules/citations'
import { listStock } from '@/lib/stock/queries'
import { fakeWorld, START } from '@/lib/world/fake'
import { articleOf } from './article'
import { courseOf } from './course'
import { packOf, workOf } from './product'
import { home } from './site'
import { page } from './vocabulary.testing'

const site = { url: 'https://shop.test', name: 'noigroup' }
const image = '/og/x.png?v=1'
type Data = { '@graph': Record<string, unknown>[] }
const first = ({ '@graph': [node] }: Data) => node ?? {}

async function articleAt(slug: string, { db, now }: Awaited<ReturnType<typeof fakeWorld>>) {
  const nugget = await findNugget(db, slug, now())
  if (!nugget) throw new Error(`No nugget is called ${slug}`)
  const keys = numberCitations(nugget.story).map(({ key }) => key)
  const known = await listReferences(db, keys)
  const cited = keys.flatMap((key) => known.get(key) ?? [])
  return articleOf(site, nugget, cited, image)
}

test('every nugget is an article that names its sources, in at most 1.2 kB', async () => {
  const world = await fakeWorld('seeded')
  const all = await listNuggets(world.db, { now: world.now(), limit: 100 })
  expect(all.length).toBeGreaterThan(9)
  for (const { slug } of all) {
    const data = page.parse(await articleAt(slug, world))
    expect(JSON.stringify(data).length).toBeLessThan(1_200)
  }
})

test('an article says when it was told and when it was last gone through', async () => {
  const data = await articleAt('oxytocin-a-hormone-for-company', await fakeWorld('seeded'))
  expect(first(data)).toMatchObject({
    datePublished: '2014-07-23',
    dateModified: '2026-12-01',
    position: 8,
    isPartOf: { name: 'Every hormone has a story' },
  })
  expect(first(data).citation).toContain('https://doi.org/10.1126/science.1261022')
})

test('every work says what it is, and offers each of its variants at the price of the shop', async () => {
  const { db } = await fakeWorld('seeded')
  for (const { slug, variants } of await listProducts(db, START)) {
    const work = await findProduct(db, slug, START)
    if (!work) throw new Error(slug)
    const data = page.parse(
      workOf(
        site,
        work,
        await listStock(
          db,
          variants.map(({ id }) => id),
        ),
        image,
      ),
    )
    const offers = (data['@graph'][0] as { offers?: { sku: string; price: string }[] }).offers ?? []
    const sold = variants.filter(({ isForSale }) => isForSale)
    expect(offers.map(({ sku, price }) => [sku, price])).toEqual(
      sold.map(({ sku, price }) => [sku, ((price?.minor ?? 0) / 100).toFixed(2)]),
    )
  }
})

test('a book names its authors, its editions and their numbers; what is out of print is a book and no product', async () => {
  const { db } = await fakeWorld('seeded')
  const data = async (slug: string) => {
    const work = await findProduct(db, slug, START)
    if (!work) throw new Error(slug)
    return first(workOf(site, work, new Map(), image))
  }
  expect(await data('painful-yarns')).toMatchObject({
    '@type': ['Product', 'Book'],
    author: [{ name: 'Lorimer Moseley' }],
    workExample: [
      { bookFormat: 'https://schema.org/Paperback', isbn: '9780980358803' },
      { bookFormat: 'https://schema.org/EBook', isbn: '9780987342638' },
    ],
  })
  const old = await data('mobilisation-of-the-nervous-system')
  expect(old['@type']).toBe('Book')
  expect(old).not.toHaveProperty('offers')
})

test('what is sold out says so', async () => {
  const { db } = await fakeWorld('seeded')
  const box = await findProduct(db, 'mirror-box', START)
  const pack = await findPack(db, 'gmi-clinic-pack', START)
  if (!box || !pack) throw new Error('the seed has both')
  const left = await listStock(
    db,
    [...box.variants, ...pack.parts.map(({ variant }) => variant)].map(({ id }) => id),
  )
  expect(first(workOf(site, box, left, image)).offers).toMatchObject([
    { name: expect.any(String), sku: 'MB-S', availability: 'https://schema.org/InStock' },
    { sku: 'MB-M', availability: 'https://schema.org/OutOfStock' },
  ])
  expect(first(packOf(site, pack, left, image, START)).offers).toMatchObject([
    { availability: 'https://schema.org/OutOfStock' },
  ])
})

test('every pack is offered whole, with what is in it', async () => {
  const { db } = await fakeWorld('seeded')
  for (const pack of await listPacks(db)) {
    const data = page.parse(packOf(site, pack, new Map(), image, START))
    const [offer] = (data['@graph'][0] as { offers: { includesObject: unknown[] }[] }).offers
    expect(offer?.includesObject).toHaveLength(pack.parts.length)
  }
})

test('every course names its dates to come, each with its place, its days by its own clock and its price', async () => {
  const { db, now } = await fakeWorld('seeded')
  for (const { id, slug } of await listCourses(db, now())) {
    const course = await findCourse(db, slug, now())
    if (!course) throw new Error(slug)
    page.parse(courseOf(site, course, await listDatesOfCourse(db, id, now()), now(), image))
  }
  const course = await findCourse(db, 'explain-pain', now())
  if (!course) throw new Error('the seed has it')
  const data = courseOf(site, course, await listDatesOfCourse(db, course.id, now()), now(), image)
  const dates = first(data).hasCourseInstance as { url: string }[]
  const adelaide = dates.find(({ url }) => url.endsWith('#explain-pain-adelaide-february-2027'))
  expect(adelaide).toMatchObject({
    startDate: '2027-02-06T09:00+10:30',
    endDate: '2027-02-07T16:30+10:30',
    courseMode: 'Onsite',
    location: { address: { addressLocality: 'Adelaide', addressCountry: 'AU' } },
    instructor: { name: 'Sample instructor, Australian faculty' },
    offers: { price: '560.00', availability: 'https://schema.org/InStock' },
  })
})

test('a date that is cancelled says so and offers nothing; one that is over is left out', async () => {
  const { db, now } = await fakeWorld('seeded')
  const course = await findCourse(db, 'explain-pain', now())
  if (!course) throw new Error('the seed has it')
  const [date] = await listDatesOfCourse(db, course.id, now())
  if (!date) throw new Error('the seed has dates')
  const soon = { ...date, endsAt: later(now(), days(30)), bookingEndsAt: later(now(), days(20)) }
  const instances = (dates: (typeof soon)[]) => first(courseOf(site, course, dates, now(), image)).hasCourseInstance
  expect(instances([{ ...soon, cancelledAt: now() }])).toMatchObject([
    { eventStatus: 'https://schema.org/EventCancelled' },
  ])
  expect(instances([{ ...soon, cancelledAt: now() }])).not.toMatchObject([{ offers: {} }])
  expect(instances([{ ...soon, endsAt: instant('2026-01-01T00:00:00Z') as never }])).toBeUndefined()
})

test('the first page names the shop and how to search it', () => {
  expect(page.parse(home(site))['@graph']).toHaveLength(2)
})

test('a word that schema.org or this shop does not know is noticed', () => {
  const [organization] = home(site)['@graph']
  const strange = { ...home(site), '@graph': [organization, { ...organization, colour: 'green' }] }
  expect(page.safeParse(strange).success).toBe(false)
})
