import { type Instant, instant } from '@/lib/base/time'
import { seedCatalogue, seedStock } from './catalogue'
import { seedCourses } from './courses'
import { seedDoors } from './doors'
import { seedFiles } from './files'
import { seedNuggets } from './nuggets'
import { seedOrders, soldByOrders } from './orders'
import { seedPeople } from './people'
import type { SeedWorld } from './world'

/** Fills an empty shop with its named people and things; dates that roll are counted from `today`. */
export async function seed(world: SeedWorld, today: Instant) {
  await seedPeople(world)
  await seedCatalogue(world)
  await seedStock(world, soldByOrders())
  await seedCourses(world, today)
  await seedFiles(world)
  await seedNuggets(world, today)
  await seedDoors(world)
  await seedOrders(world)
  world.setTime(instant('2026-12-01T00:00:00Z'))
}
