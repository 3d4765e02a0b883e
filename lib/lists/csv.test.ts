import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { cell, csvOf, uncell } from './csv'

async function* pages<Row>(...all: Row[][]) {
  yield* all
}

async function written(values: (string | number | null)[]) {
  let text = ''
  for await (const part of csvOf(
    [{ title: 'What', value: (row: { v: string | number | null }) => row.v }],
    pages(values.map((v) => ({ v }))),
  ))
    text += part
  return text
}

test.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', ' =1', '＝1+1', '＠a'])(
  '%j is text to a spreadsheet',
  (text) => {
    expect(cell(text)).toBe(`'${text}`)
  },
)

test.each(['pain', '1+1', 'a=b', ''])('%j is left as it is', (text) => {
  expect(cell(text)).toBe(text)
})

test('what was defused reads back as it was, also what looked defused before', () => {
  const odd = fc.stringMatching(/^['＇]{0,3}\s?[=+\-@＝a1]{0,2}.{0,4}$/)
  fc.assert(fc.property(fc.oneof(odd, fc.string()), (text) => uncell(String(cell(text))) === text))
})

test('numbers stay numbers, and nothing is an empty cell', () => {
  expect([cell(-3), cell(null)]).toEqual([-3, ''])
})

test('what is written reads back the same, whatever signs it holds', async () => {
  const odd = ['a,b', 'say "it"', 'two\nlines', 'Löken', '']
  const { data } = Papa.parse<string[]>((await written(odd)).slice(1), { skipEmptyLines: false })
  expect(data.slice(0, odd.length + 1).flat()).toEqual(['What', ...odd])
})

test('a file without rows still has its heading', async () => {
  expect(await written([])).toBe('\uFEFFWhat\r\n')
})
