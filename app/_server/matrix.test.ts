import { beforeAll, expect, test, vi } from 'vitest'
import { ACTIONS } from '@/e2e/matrix'
import { RIGHTS } from '@/lib/accounts/rights'
import { fakeWorld } from '@/lib/world/fake'

const sent = vi.hoisted(() => ({ actor: null as unknown, world: undefined as unknown }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
  cookies: async () => ({ get: () => undefined, set: () => {} }),
}))
vi.mock('next/cache', () => ({ refresh: () => undefined }))
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`redirect to ${to}`)
  },
}))
vi.mock('./world', () => ({ requestWorld: async () => sent.world }))
vi.mock('./visitor', () => ({ currentVisitor: async () => ({ actor: sent.actor, cartId: null }) }))

// Files share a process: who loaded the actions before us has others in place of ours.
vi.resetModules()

const ROLES = ['owner', 'editor', 'shop', 'courses', 'packer', null] as const
const doors = Object.entries(ACTIONS).filter(([, gate]) => gate !== 'everybody')

beforeAll(async () => {
  sent.world = await fakeWorld()
})

/** What an action says to an empty form; where it goes on to, when an empty form is enough. */
async function answerOf(door: string): Promise<string> {
  const [file = '', name = ''] = door.split(' ')
  const actions = await import(/* @vite-ignore */ `../${file}`)
  const answer = actions[name]({}, new FormData()) as Promise<{ message?: string }>
  return answer.then(
    ({ message }) => message ?? 'fields',
    (error: Error) => error.message,
  )
}

test.each(doors)('%s hears exactly those whom its gate (%s) names', async (door, gate) => {
  const wrong: (string | null)[] = []
  for (const role of [...ROLES, 'nobody'] as const) {
    sent.actor = role === 'nobody' ? null : { userId: `u-${role}`, email: 'a@example.com', role, factor: 'none' }
    const isStaff = role !== null && role !== 'nobody'
    const roles: readonly string[] =
      gate === 'own-account' || gate === 'staff' ? [] : RIGHTS[gate as keyof typeof RIGHTS]
    const isOpen = isStaff && (roles.length === 0 || roles.includes(role))
    const isHeard = !/this is not yours to do/.test(await answerOf(door))
    // About one's own account an action may have nothing to do, and says so in the same words.
    const mayDecline = gate === 'own-account' && isOpen
    if (isHeard !== isOpen && !mayDecline) wrong.push(role)
  }
  expect(wrong).toEqual([])
})

test('there are actions to ask', () => {
  expect(doors.length).toBeGreaterThan(60)
})
