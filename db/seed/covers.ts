import { eq } from 'drizzle-orm'
import { transact } from '@/db/open'
import { packs as packTable, products as productTable } from '../schema/catalogue'
import { courses as courseTable, courseDates as dateTable } from '../schema/courses'
import { drawCover } from './art/cover'
import { drawMap } from './art/map'
import { hangPicture } from './pictures'
import { products } from './texts/catalogue'
import { courseDates, rollingDates } from './texts/course-dates'
import { courses } from './texts/courses'
import { packs } from './texts/packs'
import type { SeedWorld } from './world'

const COVER = { width: 300, height: 400 }
const MAP = { width: 320, height: 240 }

/** Every work, pack and course gets its cover, every town its map, once the rows that show them are there. */
export async function seedCovers(world: SeedWorld) {
  for (const table of [productTable, packTable]) {
    for (const { slug, cover } of table === productTable ? products : packs) {
      const svg = drawCover(slug)
      const coverId = await hangPicture(world, { name: `cover-${slug}`, svg, alt: cover.alt, ...COVER })
      await transact(world.db, (tx) => tx.update(table).set({ coverId }).where(eq(table.slug, slug)))
    }
  }
  for (const { slug, cover } of courses) {
    const svg = drawCover(slug, 'course')
    const coverId = await hangPicture(world, { name: `course-${slug}`, svg, alt: cover.alt, ...COVER })
    await transact(world.db, (tx) => tx.update(courseTable).set({ coverId }).where(eq(courseTable.slug, slug)))
  }
  await seedMaps(world)
}

async function seedMaps(world: SeedWorld) {
  const maps = new Map<string, string>()
  for (const { slug, city, venue } of [...courseDates, ...rollingDates]) {
    if (!city || venue?.latitude === undefined || venue.longitude === undefined) continue
    const { latitude, longitude } = venue
    const svg = drawMap({ latitude, longitude, city })
    const alt = `A drawn map of ${city} with one dot in its middle; not to find the way by.`
    const mapId = maps.get(svg) ?? (await hangPicture(world, { name: `map-${nameOf(city)}`, svg, alt, ...MAP }))
    maps.set(svg, mapId)
    await transact(world.db, (tx) => tx.update(dateTable).set({ mapId }).where(eq(dateTable.slug, slug)))
  }
}

const nameOf = (city: string) =>
  city
    .normalize('NFKD')
    .replace(/[^A-Za-z]+/g, '')
    .toLowerCase()
