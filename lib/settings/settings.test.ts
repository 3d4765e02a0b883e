import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import type { StaffRole } from '@/db/schema/accounts'
import { contentVersions } from '@/db/schema/content'
import type { Visitor } from '@/lib/accounts/rules'
import { removePicture } from '@/lib/content/media'
import { enqueue, runDueJobs } from '@/lib/jobs/commands'
import { mailJob } from '@/lib/jobs/rules'
import { insertMedia } from '@/lib/media/queries'
import { HANDLERS } from '@/lib/schedule'
import { fakeWorld } from '@/lib/world/fake'
import { changeSettings } from './commands'
import { findSettings, inHouse } from './queries'
import { isAbn, Settings, senderOf } from './rules'

const as = (role: StaffRole): Visitor => ({
  actor: { userId: role, email: `${role}@example.com`, role, factor: 'none' },
  cartId: null,
})
const asked = (said: object, revision = 0) => Settings.parse({ revision, ...said })

test('what the owner says stands in the very next answer, and what is left empty as the configuration says', async () => {
  const world = await fakeWorld()
  expect((await inHouse(world)).site).toEqual(world.site)
  const said = asked({ name: 'Kind Hands', abn: '51 824 753 556', phone: '' })
  expect((await changeSettings(world, as('owner'), said)).ok).toBe(true)
  expect((await inHouse(world)).site).toEqual({ ...world.site, name: 'Kind Hands', abn: '51824753556' })
  expect(await world.db.select().from(contentVersions)).toEqual([{ scope: 'site', version: 1 }])
})

test('of two who change the settings the second is told what the first one changed; only an owner may', async () => {
  const world = await fakeWorld()
  expect(await changeSettings(world, as('shop'), asked({ name: 'Mine' }))).toMatchObject({
    refusal: { kind: 'not-allowed' },
  })
  await changeSettings(world, as('owner'), asked({ name: 'One' }))
  expect(await changeSettings(world, as('owner'), asked({ name: 'Two' }))).toMatchObject({
    refusal: { kind: 'changed-meanwhile', edits: [{ by: 'owner@example.com', changes: [{ after: 'One' }] }] },
  })
  expect((await findSettings(world.db)).said.name).toBe('One')
})

test('mails come from who the owner says, and answers go where they say', async () => {
  const world = await fakeWorld('seeded')
  const said = {
    name: 'Kind Hands',
    senderName: 'Kind Hands desk',
    senderAddress: 'desk@example.org',
    replyTo: 'hello@example.org',
  }
  await changeSettings(world, as('owner'), asked(said))
  await transact(world.db, (tx) => enqueue({ ...world, db: tx }, mailJob('staff-alert', 'x', { reason: 'A trial.' })))
  await runDueJobs(world, HANDLERS)
  const mail = world.sent.find(({ subject }) => subject.includes('A trial'))
  expect(mail).toMatchObject({ from: 'Kind Hands desk <desk@example.org>', replyTo: 'hello@example.org' })
  expect(mail?.text).toContain('Kind Hands')
})

test.each([
  ['51824753556', true],
  ['51824753557', false],
  ['5182475355', false],
])('%s is an ABN: %s', (digits, good) => expect(isAbn(digits)).toBe(good))

test.each([
  { senderAddress: 'a@b.example\r\nBcc: c@d.example' },
  { senderName: 'A <x@y.example>' },
  { name: 'One\nTwo' },
  { contact: 'nobody' },
])('%o is not taken', (said) => expect(Settings.safeParse({ revision: 0, ...said }).success).toBe(false))

test('without an address of their own mails keep the usual sender', () => {
  expect(senderOf({ senderName: 'Desk' })).toBeUndefined()
  expect(senderOf({ senderAddress: 'a@example.org' })).toBe('a@example.org <a@example.org>')
})

test('the logo is a picture of the shop, stands in mails with the name beside it, and is not removed while it is shown', async () => {
  const world = await fakeWorld('seeded')
  expect(await changeSettings(world, as('owner'), asked({ logo: 'nothing' }))).toMatchObject({
    refusal: { kind: 'no-such-picture', field: 'logo' },
  })
  const sizes = [{ file: 'logo-400.jpg', type: 'jpg', width: 400, bytes: 1 }] as const
  const logo = { id: 'logo', file: 'logo-800.jpg', contentType: 'image/jpeg', width: 800, height: 200, alt: 'A hand' }
  await transact(world.db, (tx) => insertMedia(tx, { ...logo, sizes: [...sizes], createdAt: world.now() }))
  expect(await changeSettings(world, as('owner'), asked({ logo: 'logo' }))).toMatchObject({ ok: true })
  expect((await inHouse(world)).site.logo).toBe('logo')
  expect(await removePicture(world, as('owner'), { id: 'logo' })).toMatchObject({
    refusal: { kind: 'is-used', uses: 1 },
  })

  await transact(world.db, (tx) => enqueue({ ...world, db: tx }, mailJob('staff-alert', 'x', { reason: 'A trial.' })))
  await runDueJobs(world, HANDLERS)
  const mail = world.sent.find(({ subject }) => subject.includes('A trial'))
  expect(mail?.html).toContain(`<img src="${world.site.url}/media/logo-400.jpg" alt="${world.site.name}"`)
})
