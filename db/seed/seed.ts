import type { SeedWorld } from './world'

/** Fills an empty shop with its named people and things. */
export async function seed(world: SeedWorld) {
  world.log('seed.empty')
}
