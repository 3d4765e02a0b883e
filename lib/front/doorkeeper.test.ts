import { expect, test } from 'vitest'
import { isReadable } from './doorkeeper'
import { sayRead, whileReading } from './reading'

test.each(['/', '/shop/painful-yarns?format=print', '/courses/S%C3%A3o', '/search?q=%FF', '/search?q=100%'])(
  '%s is handed on',
  (address) => expect(isReadable(address)).toBe(true),
)

test.each(['/shop/%F0%28', '/shop/%', '/media/%ff', '/shop/%00', '/search?q=%00', ''])(
  '%j is an address that nobody has, and not an error of ours',
  (address) => expect(isReadable(address)).toBe(false),
)

test('a form that reached an action is known as read, beside others that did not', async () => {
  const answers = await Promise.all(
    [true, false, true].map((isGood) =>
      whileReading(async (wasRead) => {
        await Promise.resolve()
        if (isGood) sayRead()
        await Promise.resolve()
        return wasRead()
      }),
    ),
  )
  expect(answers).toEqual([true, false, true])
})
