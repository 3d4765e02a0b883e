import { describe, expect, test } from 'vitest'
import { gotWorse } from './against'
import { isAsked, isAskedAtLength, readFlags } from './flags'
import { exitCode, judge, judgedValue, type Row } from './judge'
import type { Metric, Reading, Target } from './metric'
import { METRICS, MOST_SECONDS, PHASES } from './phases'
import { figure, table, worstThree } from './report'
import { rowsOf } from './run-phases'
import { Report } from './schema'
import { exponent, mad, median, percentile } from './statistics'

const atLeastHalf: Target = { op: '≥', value: 0.5, of: 'ratio' }
const atMost17Above: Target = { op: '≤', value: 17, of: 'above' }
const metric = (target: Target | null = atLeastHalf) => ({ id: 'S1', title: 'answers per second', target })
const taken = (ours: number[], floor: number[]): Reading => ({ what: 'product', unit: '/s', ours, floor })

describe('a verdict', () => {
  test('is a pass where the ratio to the floor holds', () => {
    const row = judge(metric(), taken([60, 61, 59], [100, 100, 100]))
    expect(row).toMatchObject({ result: 'pass', ratio: 0.6, title: 'answers per second: product' })
  })

  test('is a fail where it does not, and then the exit code is 1', () => {
    const row = judge(metric(), taken([40, 41, 39], [100, 100, 100]))
    expect(row.result).toBe('fail')
    expect(exitCode([row], false)).toBe(1)
  })

  test('turns over with its target', () => {
    const reading = taken([60, 61, 59], [100, 100, 100])
    expect(exitCode([judge(metric(), reading)], false)).toBe(0)
    expect(exitCode([judge(metric({ op: '≤', value: 0.5, of: 'ratio' }), reading)], false)).toBe(1)
  })

  test('is missing without a floor, and never a pass', () => {
    const row = judge(metric(), { unit: '/s', ours: [1e9] })
    expect(row.result).toBe('missing')
    expect(exitCode([row], false)).toBe(0)
    expect(exitCode([row], true)).toBe(1)
  })

  test('is noisy where samples scatter around the target', () => {
    const row = judge(metric(), taken([30, 80, 55, 20, 90], [100, 100, 100, 100, 100]))
    expect(row.result).toBe('noisy')
    expect(exitCode([row], true)).toBe(1)
  })

  test('takes samples in turn pair by pair, so that a slow moment of both says nothing', () => {
    expect(judge(metric(), taken([60, 30, 60], [100, 50, 100])).ratio).toBe(0.6)
  })

  test('of a difference is a pass up to so much above the floor, pair by pair', () => {
    const row = judge(metric(atMost17Above), taken([60, 130, 62], [50, 120, 50]))
    expect(row.result).toBe('pass')
    expect(judgedValue(row)).toBe(10)
    expect(judge(metric(atMost17Above), taken([80, 150, 82], [50, 120, 50])).result).toBe('fail')
  })

  test('of a difference is missing without a floor, however small the figure', () => {
    expect(judge(metric(atMost17Above), { unit: 'ms', ours: [1] }).result).toBe('missing')
  })

  test('of a difference is noisy only where it scatters beside the figures themselves', () => {
    expect(judge(metric(atMost17Above), taken([110, 116, 119], [100, 100, 100])).result).toBe('pass')
    expect(judge(metric(atMost17Above), taken([70, 116, 160], [100, 100, 100])).result).toBe('noisy')
  })

  test('of a difference may be below the floor', () => {
    expect(judge(metric(atMost17Above), taken([40, 41, 39], [50, 50, 50])).result).toBe('pass')
  })

  test('is none where a figure is only shown', () => {
    expect(judge(metric(), { ...taken([1], [100]), target: null }).result).toBe('shown')
  })
})

test('what a phase does not reach by its cap is missing by name', async () => {
  const endless: Metric = {
    ...metric(),
    whats: ['nugget', 'product'],
    async *measure() {
      yield { ...taken([60], [100]), what: 'nugget' }
      await new Promise(() => {})
    },
  }
  const rows = await rowsOf({ say: () => {} } as never, endless, performance.now() + 20)
  expect(rows.map(({ title, result }) => [title, result])).toEqual([
    ['answers per second: nugget', 'pass'],
    ['answers per second: product', 'missing'],
  ])
})

test('a figure of no sample is missing, and says that no time was left', async () => {
  const late: Metric = {
    ...metric(),
    *measure() {
      yield { unit: 'ms', floor: [1], ours: [], note: 'NaN a second' }
    },
  }
  const [row] = await rowsOf({ say: () => {} } as never, late, performance.now() + 1000)
  expect(row).toMatchObject({ result: 'missing', note: 'no time was left for a sample' })
})

test('a metric whose tool is not here is missing, with the reason', async () => {
  const broken: Metric = {
    ...metric(),
    async *measure() {
      yield await Promise.reject<Reading>(new Error('wrk is not installed'))
    },
  }
  const [row] = await rowsOf({ say: () => {} } as never, broken, performance.now() + 1000)
  expect(row).toMatchObject({ result: 'missing', note: 'wrk is not installed' })
})

test('the caps of all phases of a usual run together are ten minutes at most', () => {
  expect(PHASES.filter(({ isLong }) => !isLong).reduce((all, { cap }) => all + cap, 0)).toBeLessThanOrEqual(
    MOST_SECONDS,
  )
})

test('every metric has an id of its own, and what it gives is named', () => {
  expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length)
  for (const { whats } of METRICS) expect(new Set(whats).size).toBe(whats?.length ?? 0)
})

test('a report reads back as it was written', () => {
  const rows: Row[] = [judge(metric(), taken([60, 61], [100, 99]), { name: 'other', ratio: 0.003, commit: 'abc' })]
  const head = {
    ...{ commit: 'abc', dirty: false, date: '2026-12-01T00:00:00Z', cpu: 'x', cores: 2, memory: 1e9, node: 'v20' },
    ...{ next: '16', sqlite: '3', chromium: null, sizes: { products: 1 }, flags: [], w0: 1, fdatasync: 1 },
    ...{ loadBefore: 0, loadAfter: 0 },
  }
  const report = { head, results: rows }
  expect(Report.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  expect(Report.safeParse({ head, results: [{ ...rows[0], extra: 1 }] }).success).toBe(false)
  expect(gotWorse([judge(metric(), taken([40], [100]))], report)).toEqual([
    'S1 answers per second: product: 0.608 became 0.4',
  ])
  expect(gotWorse(rows, report)).toEqual([])
})

test('the table shows each row once, and the worst are told in words', () => {
  const rows = [judge(metric(), taken([60], [100])), judge(metric(), taken([10], [100]))]
  expect(table(rows).split('\n')).toHaveLength(3)
  expect(worstThree(rows).split('\n')[0]).toContain('misses it')
  const slow = judge(metric(atMost17Above), { unit: 'ms', ours: [90], floor: [50] })
  expect(table([slow])).toContain('≤ floor + 17 ms')
  expect(worstThree([slow])).toContain('40 ms above the floor (90 beside 50 ms), wanted ≤ floor + 17: misses it')
})

test.each([
  { value: 71_234.5, text: '71,235' },
  { value: 0.123456, text: '0.123' },
  { value: 12.3456, text: '12.3' },
  { value: 1482, text: '1,482' },
  { value: 0.00321, text: '0.0032' },
  { value: 100, text: '100' },
  { value: 0, text: '0' },
])('$value is written $text', ({ value, text }) => {
  expect(figure(value)).toBe(text)
})

test('flags choose phases and metrics, and a wrong one is refused', () => {
  const flags = readFlags(['--only=W,S1', '--size=1e4', '--strict'])
  expect(flags).toMatchObject({ size: 10_000, isStrict: true, isFull: false })
  expect(['W8', 'S1', 'S2', 'T2c'].map((id) => isAsked(flags, id))).toEqual([true, true, false, false])
  const long = [['--full'], ['--only=G4'], ['--only=G', '--full'], ['--only=S', '--full'], ['--only=G'], []]
  expect(long.map((args) => isAskedAtLength(readFlags(args), 'G4'))).toEqual([true, true, true, false, false, false])
  expect(() => readFlags(['--olny=W'])).toThrow()
  expect(() => readFlags(['--peer=other=http://example.com'])).toThrow('loopback')
})

test('the middle, its scatter, the slowest share and the exponent of growth are worked right', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), mad([1, 2, 9])]).toEqual([2, 2.5, 1])
  expect(percentile([...Array(100).keys()], 0.99)).toBe(98)
  expect(exponent([100, 1000, 10_000].map((n) => ({ n, t: 5 * n ** 0.87 })))).toBeCloseTo(0.87)
  expect(exponent([100, 1000].map((n) => ({ n, t: 5 })))).toBeCloseTo(0)
})
