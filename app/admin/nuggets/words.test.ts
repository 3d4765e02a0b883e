import { expect, test } from 'vitest'
import { fakeWorld } from '@/lib/world/fake'
import { stateWord, WORDS_REFUSALS } from './words'

const lost = WORDS_REFUSALS['no-such-source']
const sayLost = (marks: { key: string; line: number }[]) =>
  typeof lost === 'function' ? lost({ kind: 'no-such-source', field: 'story', marks }) : lost

test('a source that nobody has is named once, with every line that cites it', () => {
  const marks = [8, 8, 20, 32].map((line) => ({ key: 'nobody1900', line }))
  expect(sayLost([...marks, { key: 'else2001', line: 9 }])).toBe(
    'Lines 8, 20 and 32 cite [@nobody1900], and no source has that key. ' +
      'Line 9 cites [@else2001], and no source has that key.',
  )
})

test('a nugget that is due is called released, though that is not stored yet', async () => {
  const { now } = await fakeWorld()
  expect(stateWord({ state: 'queued', releaseAt: now() }, now())).toBe('released')
  expect(stateWord({ state: 'queued', releaseAt: null }, now())).toBe('scheduled')
})
