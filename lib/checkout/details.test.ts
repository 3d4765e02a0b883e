import { expect, test } from 'vitest'
import { ok } from '@/lib/base/result'
import { findCart } from '@/lib/cart/queries'
import { saveDetails } from './commands/details'
import { attendeeField, detailsFrom, goingTo, SaveDetails } from './rules'
import { guestWith, smallShop } from './small-shop.testing'

const TYPED = { name: 'Sample buyer', email: 'buyer@example.com', billingCountry: 'AU' }

/** What the checkout keeps of who comes when these fields are sent with a cart of two places. */
async function attendeesAfter(fields: Record<string, string>) {
  const world = await smallShop()
  const visitor = await guestWith(world, { 'date:date': 2 })
  expect(await saveDetails(world, visitor, SaveDetails.parse({ ...TYPED, ...fields }))).toEqual(ok(null))
  return (await findCart(world.db, visitor.cartId))?.details?.attendees
}

test('who comes is kept for each place, in order, and may be left open', async () => {
  const kept = await attendeesAfter({
    [attendeeField('date', 1, 'name')]: ' Second person ',
    [attendeeField('date', 1, 'email')]: 'Second@Example.com',
  })
  expect(kept).toEqual({
    date: [
      { name: '', email: '' },
      { name: 'Second person', email: 'second@example.com' },
    ],
  })
})

test('nobody is kept for a place or a date that the cart does not hold', async () => {
  const kept = await attendeesAfter({
    [attendeeField('date', 2, 'name')]: 'A third person',
    [attendeeField('date', 999, 'name')]: 'A thousandth person',
    [attendeeField('elsewhere', 0, 'name')]: 'A stranger',
  })
  expect(kept).toEqual({})
})

test.each(['__proto__', 'constructor', 'toString'])(
  'a date called %s changes nothing for anybody else',
  async (name) => {
    const kept = await attendeesAfter({ [attendeeField(name, 0, 'name')]: 'Mallory' })
    expect(kept).toEqual({})
    expect(Reflect.get({}, '0')).toBeUndefined()
    expect(Reflect.get(Object, '0')).toBeUndefined()
  },
)

const bill = (fields: Record<string, string>) => {
  const { success, data, error } = SaveDetails.safeParse({ ...TYPED, ...fields })
  return success ? detailsFrom(data, 'standard', new Map()).billingCountry : error.issues.map(({ path }) => path.join())
}
const PARCEL = { ships: 'yes', street: '1 Sample Street', city: 'Vienna', country: 'AT' }

test.each([
  { typed: '', billed: 'AT' },
  { typed: 'New Zealand', billed: 'NZ' },
  { typed: ' new zealand ', billed: 'NZ' },
  { typed: 'nz', billed: 'NZ' },
  { typed: 'UK', billed: 'GB' },
  { typed: 'Bosnia and Herzegovina', billed: 'BA' },
  { typed: 'Cote d’Ivoire', billed: 'CI' },
  { typed: 'Nowhere land', billed: ['billingCountry'] },
])('a parcel to Austria with "$typed" as the country of billing is billed to $billed', ({ typed, billed }) => {
  expect(bill({ ...PARCEL, billingCountry: typed })).toEqual(billed)
})

test('where nothing ships, the country of billing must be chosen', () => {
  expect(bill({ billingCountry: 'NZ' })).toBe('NZ')
  expect(bill({ billingCountry: '' })).toEqual(['billingCountry'])
})

test('what a cart was looked at for comes before what was saved, and home stands where nobody has said anything', () => {
  const saved = { billingCountry: 'AU', delivery: addressIn('US') }
  expect(goingTo(null, undefined)).toEqual({ country: 'AU', billing: 'AU' })
  expect(goingTo(null, 'US')).toEqual({ country: 'US', billing: 'US' })
  expect(goingTo(saved, undefined)).toEqual({ country: 'US', billing: 'AU' })
  expect(goingTo(saved, 'NZ'), 'the bill stays where it was said to go').toEqual({ country: 'NZ', billing: 'AU' })
  expect(goingTo(saved, 'US')).toEqual({ country: 'US', billing: 'AU' })
  expect(goingTo({ ...saved, billingCountry: 'US' }, 'NZ')).toEqual({ country: 'NZ', billing: 'NZ' })
  expect(goingTo({ billingCountry: 'NZ', delivery: null }, undefined)).toEqual({ country: 'NZ', billing: 'NZ' })
})

const addressIn = (country: string) => ({
  ...{ name: 'Sample buyer', organisation: '', street: '1 Sample Street', street2: '' },
  ...{ city: 'Denver', state: '', postcode: '', country },
})
