import { beforeEach, expect, test, vi } from 'vitest'
import { placeNugget } from '@/lib/content/placing'
import { sayRead, whileReading } from '@/lib/front/reading'
import { withdrawNugget } from '@/lib/nuggets/commands/release'
import { deskIn, must, visitor } from '@/lib/nuggets/desk.testing'
import { PlaceNugget } from '@/lib/nuggets/rules/place'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'

const sent = vi.hoisted(() => ({ world: undefined as unknown }))
const leads = (way: string) => (to: string) => {
  throw new Error(`${way} ${to}`)
}
vi.mock('next/navigation', () => ({
  redirect: leads('for now'),
  permanentRedirect: leads('for ever'),
  notFound: () => leads('nowhere')('at all'),
}))
vi.mock('@/app/_server/world', () => ({ requestWorld: async () => sent.world }))

// Files share a process: who loaded this module before us has others in place of ours.
vi.resetModules()
const { openNugget, readWithdrawn } = await import('./open')

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
  await expect(openNugget(old)).rejects.toThrow(/^for ever \/nuggets\/moved$/)
  await expect(openNugget(old, '/versions/1')).rejects.toThrow(/^for ever \/nuggets\/moved\/versions\/1$/)
  await expect(openNugget('no-such-nugget', '/tell-it')).rejects.toThrow('nowhere')
})

/** As a page answers a form that was refused. */
const whereRefused = <T>(work: () => Promise<T>, words: string) =>
  whileReading(
    () => {
      sayRead()
      return work()
    },
    async () => [['words', words]],
  )

test.each(['Written while it was moved.', ''])('"%s", refused at an old address, is answered there', async (words) => {
  expect((await whereRefused(() => openNugget(old), words)).slug).toBe('moved')
})

test('who wrote while it was moved and then withdrawn finds the notice, with the words, at the address they sent them to', async () => {
  await must(withdrawNugget(world, visitor, { ...(await at('nugget-8')), reason: 'Being checked.' }))
  expect(await whereRefused(() => readWithdrawn(old), 'Some words')).toMatchObject({ id: 'nugget-8' })
  expect(await readWithdrawn(old)).toBeUndefined()
})

test('whatever belongs to a withdrawn nugget leads to its notice', async () => {
  await must(withdrawNugget(world, visitor, { ...(await at('nugget-8')), reason: 'Being checked.' }))
  for (const rest of ['', '/tell-it', '/reply/1'])
    await expect(openNugget('moved', rest)).rejects.toThrow(/^for now \/nuggets\/moved$/)
  for (const address of ['8', old])
    await expect(openNugget(address, '/tell-it')).rejects.toThrow(/^for ever \/nuggets\/moved$/)
})
