import { judgedValue, type Row, strain } from './judge'
import type { Target } from './metric'

const HEADINGS = ['id', 'metric', 'floor', 'ours', 'ratio', 'target', 'peer', 'result']
const NUMERIC = [2, 3, 4, 5, 6]

export function table(rows: Row[]): string {
  const cells = [HEADINGS, ...rows.map(cellsOf)]
  const widths = HEADINGS.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)))
  const lineOf = (row: string[]) =>
    row.map((cell, at) => (NUMERIC.includes(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
  return cells.map((row) => lineOf(row).join('  ').trimEnd()).join('\n')
}

const WANTED_OF = { ratio: '', above: 'floor + ', ours: '' }
const wanted = ({ op, value, of }: Target) => `${op} ${WANTED_OF[of]}${figure(value)}`

function cellsOf({ id, title, unit, floor, ours, ratio, target, peer, result }: Row): string[] {
  const withUnit = (value: number | undefined) => (value === undefined ? '–' : `${figure(value)} ${unit}`.trim())
  const scatter = floor && floor.value > 0 && floor.mad > 0 ? ` ±${Math.round((100 * floor.mad) / floor.value)}%` : ''
  return [
    id,
    title,
    withUnit(floor?.value) + scatter,
    withUnit(ours?.value),
    ratio === null ? '–' : figure(ratio),
    target ? `${wanted(target)}${target.of === 'ratio' ? '' : ` ${unit}`.trimEnd()}` : '–',
    peer ? `${figure(peer.ratio)} ${peer.name}` : '–',
    result,
  ]
}

/** Three places that count, with the thousands set apart. */
export function figure(value: number): string {
  if (value === 0) return '0'
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  const rounded = value.toFixed(Math.min(places, 4))
  const short = rounded.includes('.') ? rounded.replace(/\.?0+$/, '') : rounded
  const [whole = '', part] = short.split('.')
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return part ? `${apart}.${part}` : apart
}

/** The three that are furthest from their target, or nearest to missing it. */
export function worstThree(rows: Row[]): string {
  const worst = rows
    .filter((row) => strain(row) > 0)
    .sort((a, b) => strain(b) - strain(a))
    .slice(0, 3)
  if (worst.length === 0) return 'Nothing was measured against a target.'
  return worst.map(inWords).join('\n')
}

function inWords(row: Row): string {
  const { id, title, ours, target, unit, floor, result, note } = row
  const of = { ratio: 'of the floor', above: `${unit} above the floor`, ours: unit }[target?.of ?? 'ours']
  const told = floor && ours ? ` (${figure(ours.value)} beside ${figure(floor.value)} ${unit})` : ''
  const words = { pass: 'holds, with the least to spare', fail: 'misses it', noisy: 'cannot be told for noise' }
  const says = words[result as keyof typeof words] ?? result
  const why = note ? ` ${note}.` : ''
  return `- ${id} ${title}: ${figure(judgedValue(row) ?? 0)} ${of}${told}, wanted ${target ? wanted(target) : ''}: ${says}.${why}`
}

/** Every note, for what a figure cannot say. */
export const notes = (rows: Row[]) =>
  rows
    .filter(({ note }) => note)
    .map(({ id, title, note }) => `${id} ${title}: ${note}`)
    .join('\n')
