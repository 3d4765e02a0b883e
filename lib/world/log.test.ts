import { expect, test } from 'vitest'
import { inRequest } from '@/lib/front/reading'
import { START } from './fake'
import { type LogLevel, logTo } from './log'

function listening(level: LogLevel = 'info') {
  const lines: string[] = []
  return {
    lines,
    log: logTo(
      (line) => lines.push(line),
      level,
      () => START,
    ),
  }
}

test('a line is one event in JSON, with its time and the request it belongs to', async () => {
  const { lines, log } = listening()
  log('migrated', { steps: ['0001_a'] })
  await inRequest('r1', async () => {
    await Promise.resolve()
    log('order.paid', { order: 'o1' })
  })
  expect(lines).toEqual([
    '{"at":"2026-12-01T00:00:00.000Z","event":"migrated","steps":["0001_a"]}\n',
    '{"at":"2026-12-01T00:00:00.000Z","event":"order.paid","request":"r1","order":"o1"}\n',
  ])
})

test.each([
  ['550 <ann@example.com> unknown', '550 <(e-mail)> unknown'],
  ['GET /orders/7?key=abc failed', 'GET /orders/7?… failed'],
  ['from 203.0.113.7', 'from (address)'],
  ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED 127.0.0.1:5432'],
  [`token ${'aB3-'.repeat(11)}`, 'token (secret)'],
  [`cs_test_${'a1'.repeat(30)}`, `cs_test_${'a1'.repeat(30)}`],
  ['select a from b where c = ? and d = ?', 'select a from b where c = ? and d = ?'],
  ['two\nlines', 'two\nlines'],
])('%s is logged as %s', (said, kept) => {
  const { lines, log } = listening()
  log('round.failed', { deep: [{ failure: said }] })
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ deep: [{ failure: kept }] })
})

test('a quiet log tells of requests only those that failed on our side, a silent one of nothing', () => {
  const [quiet, silent] = [listening('quiet'), listening('silent')]
  for (const { log } of [quiet, silent])
    for (const [event, status] of [
      ['request', 200],
      ['request', 404],
      ['request', 500],
      ['order.paid', 0],
    ] as const)
      log(event, { status })
  expect(quiet.lines.map((line) => JSON.parse(line).status)).toEqual([500, 0])
  expect(silent.lines).toEqual([])
})
