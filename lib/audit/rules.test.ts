import { expect, test } from 'vitest'
import { nameOfField } from './rules'

test.each([
  ['title', 'title'],
  ['seeDoctor', 'see doctor'],
  ['tellIt', 'tell it'],
  ['pictureId', 'picture'],
  ['productIds', 'product'],
  ['id', 'id'],
  ['amount in cents', 'amount in cents'],
])('the field %s is told as %s', (field, name) => expect(nameOfField(field)).toBe(name))
