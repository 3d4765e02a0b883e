import { expect } from 'vitest'
import type { Actor } from '@/lib/accounts/rules'
import { placeNugget } from '@/lib/content/placing'
import type { FakeWorld } from '@/lib/world/fake'
import { createNugget, saveWords } from './commands/words'
import { listLabels } from './queries/labels'
import { findNuggetToEdit } from './queries/staff'
import { PlaceNugget } from './rules/place'
import { SaveWords } from './rules/words'

export const editor: Actor = { userId: 'editor', email: 'editor@example.com', role: 'editor', factor: 'none' }
export const visitor = { actor: editor, cartId: null }
export const texts = {
  topic: 'alarm',
  title: 'A new one',
  summary: 'In short.',
  story: 'It hurts [@raja2020].',
  tellIt: 'It hurts.',
}
export const must = async (answer: Promise<{ ok: boolean }>) => expect(await answer).toMatchObject({ ok: true })

/** What an editor does again and again; `world` is that of the test that runs. */
export function deskIn(world: () => FakeWorld) {
  const stored = async (id: string) => {
    const nugget = await findNuggetToEdit(world().db, id)
    if (!nugget) throw new Error(`No nugget ${id}`)
    return nugget
  }
  const at = async (id: string) => ({ nugget: id, revision: (await stored(id)).revision })
  const write = async (id: string, change: Record<string, string> = {}) =>
    saveWords(world(), visitor, SaveWords.parse({ ...texts, ...change, ...(await at(id)) }))

  /** Written, placed and fit to be released. */
  async function makeReady(title = 'A new one'): Promise<string> {
    const made = await createNugget(world(), visitor, { title, topic: 'alarm' })
    if (!made.ok) throw new Error(made.refusal.kind)
    const { id } = made.value
    await must(write(id, { title }))
    const [category] = await listLabels(world().db, 'category')
    const picture = (await stored('nugget-8')).pictureId ?? ''
    const place = { slug: (await stored(id)).slug, picture, categories: category?.id ?? '', ...(await at(id)) }
    await must(placeNugget(world(), visitor, PlaceNugget.parse(place)))
    return id
  }
  return { stored, at, write, makeReady }
}
