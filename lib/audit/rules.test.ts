import { expect, test } from 'vitest'
import { nameOfField, sayStored } from './rules'

test.each([
  ['title', 'title'],
  ['seeDoctor', 'see doctor'],
  ['tellIt', 'tell it'],
  ['pictureId', 'picture'],
  ['productIds', 'product'],
  ['id', 'id'],
  ['amount in cents', 'amount in cents'],
])('the field %s is told as %s', (field, name) => expect(nameOfField(field)).toBe(name))

test.each([
  [null, 'nothing'],
  ['', 'nothing'],
  [[], 'nothing'],
  [true, 'yes'],
  [false, 'no'],
  [0, '0'],
  [['a', 'b'], 'a, b'],
  ['Some words', 'Some words'],
])('a field that held %j is told as %s', (held, words) => expect(sayStored(held)).toBe(words))
