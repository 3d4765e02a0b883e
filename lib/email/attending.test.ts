import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { transact } from '@/db/open'
import { courseDates, courses } from '@/db/schema/courses'
import { jobs } from '@/db/schema/jobs'
import { money } from '@/lib/base/money'
import { ok } from '@/lib/base/result'
import { days, minutes } from '@/lib/base/time'
import { renameAttendee } from '@/lib/checkout/commands/care'
import { refundLines } from '@/lib/checkout/commands/refund'
import { changeDate } from '@/lib/courses/commands/dates'
import { ChangeDate } from '@/lib/courses/forms/date'
import { dateOf, OWNER, typedDate, visitorOf } from '@/lib/places/cancelling.testing'
import { cancelDate } from '@/lib/places/commands/cancel'
import { namePlace } from '@/lib/places/commands/name'
import { type FakeWorld, worldOn } from '@/lib/world/fake'
import { ANNA, BEN, BUYER, bookedFor, placeOf, rename, told } from './attending.testing'
import { sendMail } from './commands'
import { deliver, mailAbout } from './mailing.testing'

test('who comes is told once: when by which clocks, where, what to read, who booked, whom to write to, and why', async () => {
  const { world } = await bookedFor(ANNA)
  await transact(world.db, async (tx) => {
    await tx.update(courses).set({ notes: 'Wear loose clothing.', preReadingId: 'work' })
    await tx.update(courseDates).set({ venue: { kind: 'hotel', name: 'A hall', address: '1 Long Street' } })
  })
  await deliver(world)
  await deliver(world)
  const { to, text } = mailAbout(world, 'You have a place')
  expect(to).toBe('anna@example.com')
  for (const said of [
    ...['Hello Anna Sample,', 'Sample buyer has booked a place for you: A course, Adelaide', 'by Adelaide clocks'],
    ...['Sat, 6 Feb 2027', '(UTC+10:30)', 'A hall, 1 Long Street, Adelaide', 'Wear loose clothing.'],
    ...[
      'Read “A book”\n  http://shop.test/shop/work',
      'Just answer this mail',
      'You get this mail because Sample buyer named',
    ],
  ])
    expect(text).toContain(said)
  for (const hidden of ['buyer@example.com', '682', 'orders/', 'key=']) expect(text).not.toContain(hidden)
})

test('the link of an online date is told to those who hold a place', async () => {
  const { world } = await bookedFor(ANNA)
  const online = { mode: 'online', city: null, venue: null, onlineLink: 'https://meet.example/abc' } as const
  await transact(world.db, (tx) => tx.update(courseDates).set(online))
  await deliver(world)
  expect(mailAbout(world, 'You have a place').text).toContain('Join at https://meet.example/abc')
})

test('no second mail goes to the buyer, to one who has two places, or where no address is known', async () => {
  const { world } = await bookedFor({ ...BUYER, email: 'Buyer@Example.com' }, ANNA, { ...ANNA, name: 'Her friend' })
  await deliver(world)
  expect(told(world, 'You have a place')).toEqual(['anna@example.com'])
  const { world: other } = await bookedFor({ ...ANNA, email: '' })
  await deliver(other)
  expect(other.sent.map(({ to }) => to)).toEqual(['buyer@example.com'])
})

test('who is named later is told, by the buyer or by staff, at the order or at the door', async () => {
  const { world, order } = await bookedFor(...[1, 2, 3].map(() => ({ name: '', email: '' })))
  const [one = '', two = '', three = ''] = order.places.map(({ id }) => id)
  await deliver(world)
  expect(await rename(world, order, one, { ...ANNA, email: 'Anna@Example.com' })).toMatchObject({ ok: true })
  expect(await renameAttendee(world, OWNER, { order: order.id, place: two, ...BEN })).toMatchObject({ ok: true })
  const third = { name: 'Cleo Sample', email: 'cleo@example.com' }
  expect(await namePlace(world, visitorOf('courses'), { place: three, date: 'date', ...third })).toMatchObject({
    ok: true,
  })
  await deliver(world)
  expect(told(world, 'You have a place').toSorted()).toEqual([
    'anna@example.com',
    'ben@example.com',
    'cleo@example.com',
  ])
})

test('the same names saved again are told to nobody, and a name put right is the same person', async () => {
  const { world, order } = await bookedFor(ANNA)
  await deliver(world)
  const place = placeOf(order, 'Anna Sample')
  world.sent.length = 0
  await rename(world, order, place, ANNA)
  await rename(world, order, place, { ...ANNA, name: 'Anna B. Sample' })
  await deliver(world)
  expect(world.sent).toEqual([])
  await rename(world, order, place, { name: 'anna b. sample', email: 'anna@work.example' })
  await deliver(world)
  expect(world.sent.map(({ to }) => to)).toEqual(['anna@work.example'])
})

test('when another comes instead, the new one is told, and the former kindly that the place is theirs no more', async () => {
  const { world, order } = await bookedFor(ANNA)
  await deliver(world)
  await rename(world, order, placeOf(order, 'Anna Sample'), BEN)
  await deliver(world)
  const gone = mailAbout(world, 'Your place has gone to somebody else')
  expect(gone).toMatchObject({ to: 'anna@example.com', text: expect.stringContaining('Sample buyer has given it') })
  expect(gone.text).not.toContain('Ben')
  expect(told(world, 'You have a place')).toEqual(['anna@example.com', 'ben@example.com'])
  await rename(world, order, placeOf(order, 'Anna Sample'), ANNA)
  await deliver(world)
  expect(told(world, 'You have a place')).toEqual(['anna@example.com', 'ben@example.com', 'anna@example.com'])
  expect(told(world, 'Your place has gone')).toEqual(['anna@example.com', 'ben@example.com'])
})

test('who was named and replaced before a mail left hears nothing at all', async () => {
  const { world, order } = await bookedFor(ANNA)
  await rename(world, order, placeOf(order, 'Anna Sample'), BEN)
  await deliver(world)
  expect(world.sent.map(({ to }) => to).toSorted()).toEqual(['ben@example.com', 'buyer@example.com'])
})

/** Anna is replaced while her mail is with the mail server; `between` is what happens before it is there. */
async function replacedUnderWay(between: (world: FakeWorld) => Promise<unknown>) {
  const { world, order } = await bookedFor(ANNA)
  const { send } = world.mail
  let arrive = () => {}
  const underWay = new Promise<void>((resolve) => {
    world.mail.send = async (mail) => {
      if (!mail.subject.startsWith('You have a place')) return send(mail)
      world.mail.send = send
      resolve()
      await new Promise<void>((go) => {
        arrive = go
      })
      return send(mail)
    }
  })
  const first = deliver(world)
  await underWay
  await rename(world, order, placeOf(order, 'Anna Sample'), BEN)
  await between(world)
  arrive()
  await first
  world.passTime(minutes(5))
  await deliver(world)
  return told(world, 'Your place has gone')
}

test('who is replaced while their mail is on its way is told all the same', async () => {
  expect(await replacedUnderWay(deliver)).toEqual(['anna@example.com'])
})

test('negative control: without waiting for the mail on its way, the former would never be told', async () => {
  const forget = async (world: FakeWorld) => {
    const all = await world.db.select().from(jobs)
    const replaced = all.find(({ key }) => key.startsWith('mail:attendee-replaced'))
    const before = all.find(({ key }) => key.startsWith('mail:attendee:'))
    if (!replaced || !before) throw new Error('no job')
    await transact(world.db, (tx) => tx.update(jobs).set({ doneAt: world.now() }).where(eq(jobs.id, before.id)))
    expect(await sendMail(world, replaced)).toEqual(ok(null))
    await transact(world.db, (tx) => tx.update(jobs).set({ doneAt: world.now() }).where(eq(jobs.id, replaced.id)))
  }
  expect(await replacedUnderWay(forget)).toEqual([])
})

test('two processes tell who comes once, and two who name the same person at once cause one mail', async () => {
  const { world, order } = await bookedFor({ name: '', email: '' })
  const [place = ''] = order.places.map(({ id }) => id)
  const other = worldOn(world.store, 'o')
  await Promise.all([rename(world, order, place, ANNA), rename(other, order, place, ANNA)])
  await Promise.all([deliver(world), deliver(other)])
  expect([...told(world, 'You have a place'), ...told(other, 'You have a place')]).toEqual(['anna@example.com'])
})

test('a place that was given back is not told of, nor one on a date that is over', async () => {
  const { world, order } = await bookedFor({ name: '', email: '' })
  const place = order.places[0]?.id ?? ''
  await deliver(world)
  world.sent.length = 0
  await rename(world, order, place, ANNA)
  const line = { lineId: order.lines[0]?.id ?? '', quantity: 1, amount: money(682_00) }
  await refundLines(world, OWNER, { orderId: order.id, lines: [line], reason: 'x' })
  await deliver(world)
  expect(told(world, 'You have a place')).toEqual([])
  const late = await bookedFor({ name: '', email: '' })
  late.world.passTime(days(400))
  const name = { order: late.order.id, place: late.order.places[0]?.id ?? '', ...ANNA }
  expect(await renameAttendee(late.world, OWNER, name)).toMatchObject({ ok: true })
  await deliver(late.world)
  expect(told(late.world, 'You have a place')).toEqual([])
})

test('another time or place is told once to everybody who comes, and the buyer reads who knows already', async () => {
  const { world } = await bookedFor(ANNA, { name: 'Ben Sample', email: '' })
  await deliver(world)
  world.sent.length = 0
  const { revision } = await dateOf(world)
  const ask = typedDate({ date: 'date', revision: String(revision), 'days-0-starts': '10:00' })
  expect(await changeDate(world, OWNER, ChangeDate.parse(ask))).toMatchObject({ ok: true })
  await deliver(world)
  await deliver(world)
  expect(told(world, 'Changed').toSorted()).toEqual(['anna@example.com', 'buyer@example.com'])
  const [hers, his] = ['anna', 'buyer'].map((who) => world.sent.find(({ to }) => to.startsWith(who))?.text)
  expect(hers).toMatch(/6 Feb 2027, 10:00.am[\s\S]*You get this mail because Sample buyer named/)
  expect(his).toContain('We have told those who come whose e-mail we have. Please tell the others.')
})

test('a date that is cancelled is told once to everybody who comes, with the reason', async () => {
  const { world } = await bookedFor(ANNA, BUYER)
  await deliver(world)
  world.sent.length = 0
  const { revision } = await dateOf(world)
  await cancelDate(world, OWNER, { date: 'date', revision, reason: 'Our instructor is ill.' })
  await deliver(world)
  await deliver(world)
  expect(told(world, 'Cancelled').toSorted()).toEqual(['anna@example.com', 'buyer@example.com'])
  const [hers, his] = ['anna', 'buyer'].map((who) => world.sent.find(({ to }) => to.startsWith(who))?.text)
  expect(hers).toContain('Our instructor is ill.')
  expect(hers).not.toMatch(/orders\/|key=/)
  expect(his).toContain('We have told everybody who comes on your places.')
})

test('whoever comes alone, or has named nobody yet, is not asked to tell somebody else', async () => {
  for (const who of [
    { name: '', email: '' },
    { name: 'Sample Buyer', email: '' },
  ]) {
    const { world } = await bookedFor(who)
    const { revision } = await dateOf(world)
    await cancelDate(world, OWNER, { date: 'date', revision, reason: '' })
    await deliver(world)
    expect(mailAbout(world, 'Cancelled').text).not.toMatch(/please tell|who comes/)
  }
})
