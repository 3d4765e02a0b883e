import { expect, test } from 'vitest'
import type { StaffRole } from '@/db/schema/accounts'
import { ok, refuse } from '@/lib/base/result'
import { days, later, minutes, seconds } from '@/lib/base/time'
import { START } from '@/lib/world/fake'
import { can } from './rights'
import { AskForLink, decideAttempt, EmailAddress, normaliseEmail, placeAfterSignIn, renewedEnd } from './rules'

const as = (role: StaffRole | null) => ({ userId: 'u', email: 'a@example.com', role, factor: 'none' as const })

test.each([
  { role: 'owner', may: ['see-admin', 'approve-comment', 'see-orders', 'record-shipment', 'refund', 'retry-job'] },
  { role: 'editor', may: ['see-admin', 'approve-comment'] },
  { role: 'shop', may: ['see-admin', 'see-orders', 'record-shipment', 'refund', 'retry-job'] },
  { role: 'courses', may: ['see-admin'] },
  { role: 'packer', may: ['see-admin', 'see-orders', 'record-shipment'] },
  { role: null, may: [] },
] as const)('$role may do this and no more: $may', ({ role, may }) => {
  const all = ['see-admin', 'approve-comment', 'see-orders', 'record-shipment', 'refund', 'retry-job'] as const
  expect(all.filter((action) => can(as(role), action))).toEqual(may)
})

test('who is not signed in may do nothing', () => {
  expect(can(null, 'see-admin')).toBe(false)
})

test.each([
  ['Buyer@Example.COM', 'buyer@example.com'],
  ['  a.b+books@sub.example.co.uk ', 'a.b+books@sub.example.co.uk'],
  ["o'hara@example.com", "o'hara@example.com"],
  ['a@xn--mnchen-3ya.de', 'a@xn--mnchen-3ya.de'],
])('%j and all its spellings are one account', (typed, email) => {
  expect(normaliseEmail(typed)).toBe(email)
})

test.each([
  'a\uff20example.com',
  '\u0430@example.com',
  '\u212a@example.com',
  'a\u200b@example.com',
  'a@exam\u00adple.com',
  '"e@x"@example.com',
  'a@example.com,b@example.com',
  'a@example.com b@example.com',
  'a@example.com\r\nBcc: b@example.com',
  'a@b@example.com',
  'a@example',
  'a@-example.com',
  'a..b@example.com',
  '.a@example.com',
  'a@münchen.de',
  'a@[127.0.0.1]',
  `${'a'.repeat(65)}@example.com`,
  `a@${'b.'.repeat(130)}com`,
  '',
])('%j is refused, never mapped to somebody else', (typed) => {
  expect(normaliseEmail(typed)).toBeUndefined()
  expect(EmailAddress.safeParse(typed).success).toBe(false)
})

test('a form without its hidden field still asks for a link', () => {
  expect(AskForLink.parse({ email: 'a@example.com' })).toEqual({ email: 'a@example.com', next: '/account' })
})

test.each([
  '//evil.example',
  '/\\evil',
  'https:evil',
  'javascript:alert(1)',
  '/account\r\nx: y',
  ['/admin'],
  undefined,
])('after signing in nobody is sent to %j', (wanted) => {
  expect(placeAfterSignIn(wanted)).toBe('/account')
})

test('a page of ours is kept through the sign-in', () => {
  expect(placeAfterSignIn('/checkout')).toBe('/checkout')
})

test('of several limits the one that lasts longest says when the next try may follow', () => {
  const [soon, later2] = [later(START, minutes(1)), later(START, minutes(10))]
  expect(decideAttempt([], START)).toEqual(ok(null))
  expect(decideAttempt([later2, soon], START)).toEqual(refuse({ kind: 'too-many-attempts', until: later2 }))
  expect(decideAttempt([soon], soon)).toEqual(ok(null))
})

test.each([
  { role: null, idle: days(30), soon: minutes(60) },
  { role: 'owner', idle: minutes(30), soon: seconds(30) },
] as const)(
  'a session of $role lives on while it is used, and is written now and then alone',
  ({ role, idle, soon }) => {
    const expiresAt = later(START, idle)
    expect(renewedEnd({ role, expiresAt }, later(START, soon))).toBeNull()
    const later2 = later(START, (idle / 2) as typeof idle)
    expect(renewedEnd({ role, expiresAt }, later2)).toBe(later(later2, idle))
  },
)

test('whoever becomes staff has the short session of staff from the next request on', () => {
  const longSession = { role: 'shop', expiresAt: later(START, days(29)) } as const
  expect(renewedEnd(longSession, START)).toBe(later(START, minutes(30)))
})
