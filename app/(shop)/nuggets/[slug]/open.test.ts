import { beforeEach, expect, test, vi } from 'vitest'
import { placeNugget } from '@/lib/content/placing'
import { sayRead, whileReading } from '@/lib/front/reading'
import { withdrawNugget } from '@/lib/nuggets/commands/release'
import { deskIn, must, visitor } from '@/lib/nuggets/desk.testing'
import { PlaceNugget } from '@/lib/nuggets/rules/place'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'

const sent = vi.hoisted(() => ({ world: undefined as unknown }))
const leads = (to: string) => {
  throw new Error(to)
}
vi.mock('next/navigation', () => ({ redirect: leads, permanentRedirect: leads, notFound: () => leads('nowhere') }))
vi.mock('@/app/_server/world', () => ({ requestWorld: async () => sent.world }))

// Files share a process: who loaded this module before us has others in place of ours.
vi.resetModules()
const { openNugget } = await import('./open')

let world: FakeWorld
const { stored, at } = deskIn(() => world)
let old: string

beforeEach(async () => {
  world = await fakeWorld('seeded')
  sent.world = world
  const { slug, pictureId } = await stored('nugget-8')
  old = slug
  const place = { ...(await at('nugget-8')), slug: 'moved', picture: pictureId ?? '' }
  await must(placeNugget(world, visitor, PlaceNugget.parse(place)))
})

test('an old address leads to the same page of the new one', async () => {
  await expect(openNugget(old)).rejects.toThrow(/^\/nuggets\/moved$/)
  await expect(openNugget(old, '/versions/1')).rejects.toThrow(/^\/nuggets\/moved\/versions\/1$/)
  await expect(openNugget('no-such-nugget', '/tell-it')).rejects.toThrow('nowhere')
})

test('words that were refused at an old address are answered there', async () => {
  const answer = () => {
    sayRead()
    return openNugget(old)
  }
  const nugget = await whileReading(answer, async () => [['words', 'Written while it was moved.']])
  expect(nugget.slug).toBe('moved')
})

test('whatever belongs to a withdrawn nugget leads to its notice', async () => {
  await must(withdrawNugget(world, visitor, { ...(await at('nugget-8')), reason: 'Being checked.' }))
  for (const rest of ['', '/tell-it']) await expect(openNugget('moved', rest)).rejects.toThrow(/^\/nuggets\/moved$/)
  await expect(openNugget('8', '/tell-it')).rejects.toThrow(/^\/nuggets\/moved$/)
})
