import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { invitations, type StaffRole, sessions, users } from '@/db/schema/accounts'
import { acts } from '@/db/schema/audit'
import { findActor, findOrOpenAccount, hashOf, openSession, useLink } from '@/lib/accounts/commands'
import { findUser, updateUser } from '@/lib/accounts/queries'
import type { Visitor } from '@/lib/accounts/rules'
import { days, hours } from '@/lib/base/time'
import { COMPOSE } from '@/lib/email/compose'
import { textOf } from '@/lib/email/letter'
import { type FakeWorld, fakeWorld, worldOn } from '@/lib/world/fake'
import { makeOwnerLink } from './commands/owner'
import { endOwnSessions } from './commands/sessions'
import {
  acceptInvitation,
  changeRole,
  inviteStaff,
  removeStaff,
  renewInvitation,
  withdrawInvitation,
} from './commands/team'
import { countOwners, listOpenInvitations, listSessions, listStaff } from './queries'
import { sayAgent } from './rules'

async function signedIn(world: FakeWorld, role: StaffRole | null, email = `${role}@example.com`, agent = '') {
  const user = await findOrOpenAccount(world, email)
  await transact(world.db, (tx) => updateUser(tx, user.id, { role }))
  const token = `${email} ${agent} ${world.newId()}`
  await openSession(world, { ...user, role }, token, agent)
  return { id: user.id, token, visitor: { actor: await findActor(world, token), cartId: null } satisfies Visitor }
}

/** What happens when somebody follows a mailed link. */
const arrives = async (world: FakeWorld, email: string) =>
  acceptInvitation(world, await findOrOpenAccount(world, email))

test('an invited address gets its role when it next signs in, once, and a mail says so', async () => {
  const world = await fakeWorld()
  const owner = await signedIn(world, 'owner')
  expect((await inviteStaff(world, owner.visitor, { email: 'new@example.com', role: 'editor' })).ok).toBe(true)
  const [invitation] = await listOpenInvitations(world.db)
  const mail = await COMPOSE.invitation(world, { about: invitation?.id ?? '' })
  expect(mail?.to).toBe('new@example.com')
  expect(mail && textOf(mail.letter, 'noigroup')).toContain('http://shop.test/sign-in?next=%2Fadmin')

  expect(await arrives(world, 'other@example.com')).toMatchObject({ role: null })
  const joined = await arrives(world, 'new@example.com')
  expect(joined.role).toBe('editor')
  await transact(world.db, (tx) => updateUser(tx, joined.id, { role: null }))
  expect(await arrives(world, 'new@example.com')).toMatchObject({ role: null })
  const told = (await world.db.select().from(acts)).map(({ act, label }) => `${act} ${label}`)
  expect(told).toEqual(['staff.invited new@example.com', 'staff.joined new@example.com'])
  expect(await COMPOSE.invitation(world, { about: invitation?.id ?? '' })).toBeNull()
})

test('an invitation ends after seven days, when it is withdrawn, and when a newer one follows', async () => {
  const world = await fakeWorld()
  const owner = await signedIn(world, 'owner')
  const invite = (email: string, role: StaffRole = 'shop') => inviteStaff(world, owner.visitor, { email, role })
  await invite('late@example.com')
  world.passTime(days(7))
  expect(await arrives(world, 'late@example.com')).toMatchObject({ role: null })
  const [late] = await listOpenInvitations(world.db)
  expect((await renewInvitation(world, owner.visitor, { invitation: late?.id ?? '' })).ok).toBe(true)
  expect(await arrives(world, 'late@example.com')).toMatchObject({ role: 'shop' })

  await invite('never@example.com')
  const [never] = await listOpenInvitations(world.db)
  expect((await withdrawInvitation(world, owner.visitor, { invitation: never?.id ?? '' })).ok).toBe(true)
  expect(await arrives(world, 'never@example.com')).toMatchObject({ role: null })

  await invite('twice@example.com', 'shop')
  await invite('twice@example.com', 'packer')
  expect(await listOpenInvitations(world.db)).toHaveLength(1)
  expect(await arrives(world, 'twice@example.com')).toMatchObject({ role: 'packer' })
})

test('whoever loses the shop takes along no invitation that they wrote', async () => {
  const world = await fakeWorld()
  const [owner, other] = [await signedIn(world, 'owner'), await signedIn(world, 'owner', 'other@example.com')]
  await inviteStaff(world, other.visitor, { email: 'friend@example.com', role: 'owner' })
  expect((await removeStaff(world, owner.visitor, { user: other.id })).ok).toBe(true)
  expect(await arrives(world, 'friend@example.com')).toMatchObject({ role: null })
})

test.each(['editor', 'shop', 'courses', 'packer', null] as const)(
  '%s invites, changes and removes nobody',
  async (role) => {
    const world = await fakeWorld()
    const [owner, person] = [await signedIn(world, 'owner'), await signedIn(world, role, 'person@example.com')]
    const answers = [
      await inviteStaff(world, person.visitor, { email: 'x@example.com', role: 'owner' }),
      await changeRole(world, person.visitor, { user: person.id, role: 'owner' }),
      await removeStaff(world, person.visitor, { user: owner.id }),
    ]
    for (const answer of answers) expect(answer).toMatchObject({ refusal: { kind: 'not-allowed' } })
    expect(await world.db.select().from(invitations)).toEqual([])
    expect(await world.db.select().from(acts)).toEqual([])
  },
)

test('another role ends the sessions of the person, and the next request is refused', async () => {
  const world = await fakeWorld()
  const [owner, editor] = [await signedIn(world, 'owner'), await signedIn(world, 'editor')]
  expect((await changeRole(world, owner.visitor, { user: editor.id, role: 'packer' })).ok).toBe(true)
  expect(await findActor(world, editor.token)).toBeNull()
  expect(await findUser(world.db, editor.id)).toMatchObject({ role: 'packer' })
  expect(await changeRole(world, owner.visitor, { user: 'nobody', role: 'packer' })).toMatchObject({
    refusal: { kind: 'not-staff' },
  })
})

test('the last owner stays', async () => {
  const world = await fakeWorld()
  const owner = await signedIn(world, 'owner')
  const isLast = { refusal: { kind: 'last-owner' } }
  expect(await changeRole(world, owner.visitor, { user: owner.id, role: 'shop' })).toMatchObject(isLast)
  expect(await removeStaff(world, owner.visitor, { user: owner.id })).toMatchObject(isLast)
})

test('two owners who remove each other at once leave one', async () => {
  const world = await fakeWorld()
  const second = worldOn(world.store, 'o')
  const [one, two] = [await signedIn(world, 'owner'), await signedIn(world, 'owner', 'two@example.com')]
  await Promise.all([
    removeStaff(world, one.visitor, { user: two.id }),
    removeStaff(second, two.visitor, { user: one.id }),
  ])
  expect(await countOwners(world.db)).toBe(1)
})

test('negative control: where both count before either writes, nobody is left', async () => {
  const world = await fakeWorld()
  const owners = [await signedIn(world, 'owner'), await signedIn(world, 'owner', 'two@example.com')]
  const counted = await Promise.all(owners.map(() => countOwners(world.db)))
  for (const [n, { id }] of owners.entries())
    if ((counted[n] ?? 0) > 1) await transact(world.db, (tx) => updateUser(tx, id, { role: null }))
  expect(await countOwners(world.db)).toBe(0)
})

test('somebody sees where they are signed in and ends one session, or all others, and never another person’s', async () => {
  const world = await fakeWorld()
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'
  const here = await signedIn(world, 'shop', 'shop@example.com', agent)
  const [there, third] = [await signedIn(world, 'shop'), await signedIn(world, 'shop')]
  const stranger = await signedIn(world, 'owner')
  expect((await listSessions(world.db, here.id, world.now())).map((each) => sayAgent(each.agent))).toContain(
    'Firefox on Linux',
  )

  await endOwnSessions(world, here.visitor, { session: hashOf(stranger.token) })
  expect(await findActor(world, stranger.token)).not.toBeNull()
  await endOwnSessions(world, here.visitor, { session: hashOf(there.token) })
  expect(await findActor(world, there.token)).toBeNull()
  await endOwnSessions(world, here.visitor, { session: 'others' })
  expect(await findActor(world, third.token)).toBeNull()
  expect(await findActor(world, here.token)).not.toBeNull()
  expect((await world.db.select().from(sessions)).length).toBe(2)
})

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1 Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari on an iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0',
    'Edge on Windows',
  ],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36', 'Chrome on Android'],
  ['curl/8.9', 'a browser that did not say which'],
])('%s is said as %s', (agent, words) => expect(sayAgent(agent)).toBe(words))

test('the link that the server prints makes the first owner, once; a newer one ends it; later there is none', async () => {
  const world = await fakeWorld()
  const follow = async (link: string) => {
    const query = new URL(link).searchParams
    const email = query.get('email') ?? ''
    const isGood = await useLink(world, { tokenHash: hashOf(query.get('token') ?? ''), email })
    return isGood ? arrives(world, email) : undefined
  }
  const linkOf = async (email: string) => {
    const made = await makeOwnerLink(world, email)
    return made.ok ? made.value.link : made.refusal.kind
  }
  const early = await linkOf('early@example.com')
  const first = await linkOf('first@example.com')
  expect(await follow(early)).toMatchObject({ role: null })
  expect(await follow(first)).toMatchObject({ role: 'owner' })
  expect(await follow(first)).toBeUndefined()
  expect(await linkOf('first@example.com')).toBe('is-owner')
  expect(await linkOf('second@example.com')).toBe('has-owner')
  expect((await listStaff(world.db)).map(({ email, role }) => `${email} ${role}`)).toEqual(['first@example.com owner'])
})

test('a printed link ends after an hour, and makes nobody owner beside one who was faster', async () => {
  const world = await fakeWorld()
  const made = await makeOwnerLink(world, 'first@example.com')
  expect(made.ok).toBe(true)
  await signedIn(world, 'owner', 'faster@example.com')
  expect(await arrives(world, 'first@example.com')).toMatchObject({ role: null })
  await transact(world.db, (tx) => tx.update(users).set({ role: null }))
  const again = await makeOwnerLink(world, 'first@example.com')
  world.passTime(hours(1))
  const query = new URL(again.ok ? again.value.link : 'x:').searchParams
  const isGood = await useLink(world, { tokenHash: hashOf(query.get('token') ?? ''), email: 'first@example.com' })
  expect(isGood).toBe(false)
  expect(await arrives(world, 'first@example.com')).toMatchObject({ role: null })
})
