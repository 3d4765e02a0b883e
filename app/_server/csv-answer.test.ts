import { expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/accounts/rules'
import { fakeWorld } from '@/lib/world/fake'

const sent = vi.hoisted(() => ({ world: undefined as unknown, actor: null as unknown }))
vi.mock('./world', () => ({ requestWorld: async () => sent.world }))
vi.mock('./visitor', () => ({ currentVisitor: async () => ({ actor: sent.actor, cartId: null }) }))

// Files share a process: who loaded these modules before us has others in place of ours.
vi.resetModules()
const people = await import('@/app/admin/people/export/route')
const orders = await import('@/app/admin/orders/export/route')

const shop = (factor: Actor['factor']): Actor => ({ userId: 's', email: 'shop@example.com', role: 'shop', factor })
const ask = (path: string) => new Request(`http://shop.test${path}`)

test('a list of people sends who asks for it to the second factor first, and back to the list as it was narrowed', async () => {
  sent.world = await fakeWorld('seeded')
  sent.actor = shop('stale')
  const answer = await people.GET(ask('/admin/people/export?email=a'))
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    '/admin/prove?next=%2Fadmin%2Fpeople%3Femail%3Da',
  ])
  expect(await answer.text()).toBe('')

  sent.actor = shop('fresh')
  const file = await people.GET(ask('/admin/people/export?email=owner'))
  expect(await file.text()).toMatch(/^\uFEFF?E-mail,Name,Orders,Last order,Account\r\nowner@example\.com,/)
})

test('a list that is no secret of people leaves without it; nothing leaves to others', async () => {
  sent.world = await fakeWorld('seeded')
  sent.actor = shop('stale')
  expect((await orders.GET(ask('/admin/orders/export'))).status).toBe(200)
  sent.actor = { ...shop('fresh'), role: 'editor' }
  for (const { GET } of [orders, people]) expect((await GET(ask('/x/export'))).status).toBe(403)
})
