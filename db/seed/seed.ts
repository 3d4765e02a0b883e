import type { Instant } from '@/lib/base/time'
import { seedCatalogue, seedStock } from './catalogue'
import { seedCourses } from './courses'
import { seedNuggets } from './nuggets'
import type { SeedWorld } from './world'

/** Fills an empty shop with its named people and things; dates that roll are counted from `today`. */
export async function seed(world: SeedWorld, today: Instant) {
  await seedCatalogue(world)
  await seedStock(world, new Map())
  await seedCourses(world, today)
  await seedNuggets(world, today)
}
