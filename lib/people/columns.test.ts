import { readdirSync } from 'node:fs'
import { getTableColumns, getTableName, is, Table } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { IMPERSONAL, KEYS, PERSONAL } from './rules'

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const namesIn = (lists: string[]) => lists.flatMap((list) => list.split(' '))

/** Every column that can hold words, of every table of every file of the schema. */
let wordy: string[] = []
beforeAll(async () => {
  const files = readdirSync('db/schema').filter((file) => file.endsWith('.ts'))
  const parts: object[] = await Promise.all(files.map((file) => import(`../../db/schema/${file.slice(0, -3)}.ts`)))
  const tables = parts.flatMap((part) => Object.values(part)).filter((each): each is Table => is(each, Table))
  wordy = tables.flatMap((table) =>
    Object.entries(getTableColumns(table)).flatMap(([name, { dataType }]) =>
      ['string', 'json'].includes(dataType) ? [`${getTableName(table)}.${snake(name)}`] : [],
    ),
  )
})

const personal = Object.entries(PERSONAL).flatMap(([table, grounds]) =>
  namesIn(Object.values(grounds)).map((name) => `${table}.${name}`),
)
const impersonal = Object.entries(IMPERSONAL).flatMap(([table, list]) =>
  namesIn([list]).map((name) => `${table}.${name}`),
)
const isKey = (column: string) => KEYS.test(column.split('.')[1] ?? '')

test('of every column that can hold words it is said whether a person may stand in it', () => {
  expect(wordy.length).toBeGreaterThan(300)
  const unsaid = wordy.filter((column) => !isKey(column) && ![...personal, ...impersonal].includes(column))
  expect(unsaid).toEqual([])
})

test('what is said is said once, and of columns that are there', () => {
  const all = [...personal, ...impersonal]
  expect(all.filter((column) => !wordy.includes(column))).toEqual([])
  expect(all.filter((column, at) => all.indexOf(column) !== at)).toEqual([])
})

test('negative control: a column that nobody has thought of would be seen', () => {
  for (const column of ['orders.telephone', 'comments.website', 'places.diet'])
    expect([...personal, ...impersonal].includes(column) || isKey(column)).toBe(false)
})
