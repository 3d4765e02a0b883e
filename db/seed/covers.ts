import { drawMap } from '@/lib/drawing/map'
import { drawCover } from './art/cover'
import { hangPicture } from './pictures'
import type { SeedCourseDate } from './texts/course-dates'
import type { SeedWorld } from './world'

type Covered = { slug: string; cover: { alt: string } }

/** Draws each cover; the id of its picture by slug. A course may bear the name of a book, so the kind tells them apart. */
export async function hangCovers(world: SeedWorld, kind: 'product' | 'course', things: Covered[]) {
  const ids = new Map<string, string>()
  for (const { slug, cover } of things) {
    const drawing = { name: `${kind}-${slug}`, svg: drawCover(slug, kind), width: 300, height: 400 }
    ids.set(slug, await hangPicture(world, { ...drawing, alt: cover.alt }))
  }
  return ids
}

type Held = Pick<SeedCourseDate, 'city' | 'venue'>

/** One drawn map per town; the id of its picture by the town's name. */
export async function hangMaps(world: SeedWorld, dates: Held[]) {
  const ids = new Map<string, string>()
  for (const { city, venue } of dates) {
    const { latitude, longitude } = venue ?? {}
    if (!city || ids.has(city) || latitude === undefined || longitude === undefined) continue
    const drawing = {
      name: `map-${nameOf(city)}`,
      svg: drawMap({ latitude, longitude, city }),
      width: 320,
      height: 240,
    }
    const alt = `A drawn map of ${city} with one dot in its middle; not to find the way by.`
    ids.set(city, await hangPicture(world, { ...drawing, alt }))
  }
  return ids
}

const nameOf = (city: string) =>
  city
    .normalize('NFKD')
    .replace(/[^A-Za-z]+/g, '')
    .toLowerCase()
