import { readFileSync } from 'node:fs'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { RIGHTS } from '../lib/accounts/rights'
import { ACTIONS, type Door, PAGES, ROUTES } from './matrix'
import { shopUrl } from './ports'
import { asStaff } from './steps'

const ROLES = ['owner', 'editor', 'shop', 'courses', 'packer', 'buyer', 'nobody'] as const
type Role = (typeof ROLES)[number]

const read = (name: string) => JSON.parse(readFileSync(`.next/server/${name}`, 'utf8'))
const doors: string[] = Object.keys(read('app-paths-manifest.json')).filter((door) => !door.startsWith('/_'))
const actions = Object.values(
  read('server-reference-manifest.json').node as Record<string, { filename: string; exportedName: string }>,
).map(({ filename, exportedName }) => `${filename.replace(/^app\//, '')} ${exportedName}`)

const addressOf = (door: string) => door.replace(/\/(page|route)$/, '').replace(/\/\([^)]+\)/g, '') || '/'
const pages = doors.filter((door) => door.endsWith('/page')).map(addressOf)
const routes = doors.filter((door) => door.endsWith('/route')).map(addressOf)

const isOpen = (door: Door, role: Role) => {
  if (door === 'everybody') return true
  const isStaff = role !== 'nobody' && role !== 'buyer'
  return door === 'staff' || door === 'own-account' ? isStaff : (RIGHTS[door] as readonly string[]).includes(role)
}

test('every page, route and action of the build stands in the matrix, and nothing else does', () => {
  expect([...new Set(pages)].sort()).toEqual(Object.keys(PAGES).sort())
  expect([...new Set(routes)].sort()).toEqual(Object.keys(ROUTES).sort())
  expect(actions.sort()).toEqual(Object.keys(ACTIONS).sort())
})

for (const role of ROLES)
  test(`${role} gets through exactly the doors that are open to ${role}`, async ({ page }) => {
    if (role !== 'nobody') await asStaff(page, role === 'buyer' ? 'matrix@example.com' : `${role}@example.com`)
    const { request } = page
    const wrong: string[] = []
    for (const [address, door] of Object.entries(PAGES).filter(
      ([name, each]) => each !== 'everybody' && !HIDDEN.includes(name),
    ))
      if ((await isLetIn(request, address)) !== isOpen(door, role)) wrong.push(`page ${address}`)
    for (const [address, door] of Object.entries(ROUTES).filter(([, each]) => each !== 'everybody'))
      if ((await isAnswered(request, address)) !== isOpen(door, role)) wrong.push(`route ${address}`)
    expect(wrong).toEqual([])
  })

/** Not there for whoever may not see it, so that it looks like a nugget that does not exist. */
const HIDDEN = ['/admin/nuggets/[id]/preview']

/** A thing that is not there: who may look is told so, everybody else that it is not theirs. */
const concrete = (address: string) => address.replace(/\[[^\]]+\]/g, 'no-such-thing')

async function isLetIn(request: APIRequestContext, address: string): Promise<boolean> {
  const answer = await request.get(concrete(address), { maxRedirects: 0 })
  const status = answer.status()
  if (status >= 500) throw new Error(`${address} answers ${status}`)
  const isSentAway = status >= 300 && status < 400 && /\/sign-in/.test(answer.headers().location ?? '')
  return status !== 403 && !isSentAway
}

async function isAnswered(request: APIRequestContext, address: string): Promise<boolean> {
  const answer = await request.get(concrete(address), { maxRedirects: 0 })
  // What only takes a POST is asked by one that says nothing.
  const status = answer.status() === 405 ? (await post(request, concrete(address), {}, '{}')).status() : answer.status()
  if (status >= 500) throw new Error(`${address} answers ${status}`)
  return status !== 403 && status !== 401
}

const post = (request: APIRequestContext, address: string, headers: Record<string, string>, data: string) =>
  request.post(address, {
    data,
    headers: { 'content-type': 'application/json', ...headers, origin: shopUrl },
    maxRedirects: 0,
  })
