import { beforeEach, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { permit } from '@/lib/accounts/rights'
import type { Actor } from '@/lib/accounts/rules'
import { ok } from '@/lib/base/result'
import { unheard, whileReading } from '@/lib/front/reading'
import { fakeWorld } from '@/lib/world/fake'

const sent = vi.hoisted(() => ({
  headers: new Headers(),
  world: undefined as unknown,
  actor: null as unknown,
  asked: 0,
}))
vi.mock('next/headers', () => ({ headers: async () => sent.headers }))
vi.mock('next/cache', () => ({ refresh: () => undefined }))
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`redirect to ${to}`)
  },
}))
vi.mock('./world', () => ({ requestWorld: async () => sent.world }))
vi.mock('./visitor', () => ({
  currentVisitor: async () => {
    sent.asked++
    return { actor: sent.actor, cartId: null }
  },
}))

// Files share a process: who loaded this module before us has others in place of ours.
vi.resetModules()
const { staffAction } = await import('./staff-action')

const owner: Actor = { userId: 'o', email: 'owner@example.com', role: 'owner', factor: 'none' }
const command = vi.fn(async () => ok(null))
const save = staffAction('edit-products', z.object({ words: z.string() }), command, {}, () => '/admin/products')

function form() {
  const data = new FormData()
  for (const [name, value] of [
    ['$ACTION_REF_1', ''],
    ['words', 'A long text'],
    ['tag', 'a'],
    ['tag', 'b'],
  ] as const)
    data.append(name, value)
  return data
}

const sentFields = async () => [...form()].map(([name, value]): [string, string] => [name, String(value)])

beforeEach(async () => {
  sent.world = await fakeWorld()
  sent.headers = new Headers({ 'sec-fetch-site': 'same-origin' })
  sent.actor = null
  sent.asked = 0
  command.mockClear()
})

test('whose session has ended gets back what was typed, and the way to sign in beside it', async () => {
  const answer = await whileReading(
    async () => ({ state: await save({}, form()), fields: await unheard() }),
    sentFields,
  )
  expect(answer.state).toMatchObject({
    typed: { words: 'A long text', tag: ['a', 'b'] },
    help: { href: '/sign-in?next=/admin' },
  })
  expect(answer.fields).toEqual(await sentFields())
  expect(command).not.toHaveBeenCalled()
})

test('what another site sends in the name of nobody is not offered to be sent again', async () => {
  for (const headers of [{}, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }]) {
    sent.headers = new Headers(headers as Record<string, string>)
    const fields = await whileReading(async () => (await save({}, form())) && unheard(), sentFields)
    expect(fields).toBeUndefined()
  }
})

test('who is signed in and may not is told so on the page itself', async () => {
  sent.actor = { ...owner, role: 'packer' }
  const answer = await whileReading(
    async () => ({ state: await save({}, form()), fields: await unheard() }),
    sentFields,
  )
  expect(answer).toMatchObject({ state: { typed: { words: 'A long text' } }, fields: undefined })
  expect(answer.state.help).toBeUndefined()
})

test('whose second factor is asked for again gets back what was typed, and the way to show it beside it', async () => {
  sent.actor = { ...owner, factor: 'stale' }
  const refund = staffAction(
    'refund',
    z.object({ words: z.string() }),
    async (_world, { actor }) => permit(actor, 'refund'),
    {},
    () => '/admin/orders',
  )
  expect(await refund({}, form())).toMatchObject({
    typed: { words: 'A long text', tag: ['a', 'b'] },
    help: { href: '/admin/prove?beside=1' },
  })
  sent.actor = { ...owner, factor: 'fresh' }
  await expect(refund({}, form())).rejects.toThrow('redirect to /admin/orders')
})

test('who asks is read once, for the gate and for the command', async () => {
  sent.actor = owner
  await expect(save({}, form())).rejects.toThrow('redirect to /admin/products')
  expect(sent.asked).toBe(1)
  expect(command).toHaveBeenCalledWith(sent.world, { actor: owner, cartId: null }, { words: 'A long text' })
})
