import { setImmediate as turn } from 'node:timers/promises'
import Papa from 'papaparse'

/** One row of a file; `line` is where it begins, counted from 1. */
export type RawRow = { line: number; cells: string[]; isBroken: boolean }
/** Where the reading of a text stands. */
export type Place = { offset: number; line: number }
export type Piece = Place & { rows: RawRow[]; isEnd: boolean }

export const DELIMITERS = [',', ';', '\t'] as const

/** The text of a CSV file, with line ends of one kind; undefined for what is not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // PostgreSQL stores no zero byte.
    return text.replaceAll('\0', '').replace(/\r\n?/g, '\n')
  } catch {
    return undefined
  }
}

/** So many rows from there on, without those that hold nothing. */
export function readRows(text: string, from: Place, delimiter: string, most: number): Piece {
  const options = { delimiter, newline: '\n', preview: most, fastMode: false } as const
  const { data, errors, meta } = Papa.parse<string[]>(text.slice(from.offset), options)
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row))
  let line = from.line
  const rows = data.map((cells, at) => {
    const row = { line, cells, isBroken: broken.has(at) }
    line += 1 + cells.reduce((all, cell) => all + cell.split('\n').length - 1, 0)
    return row
  })
  const offset = from.offset + meta.cursor
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim()))
  return { rows: filled, offset, line, isEnd: offset >= text.length }
}

/** How many rows that hold something; other work gets its turn in between. */
export async function countRows(text: string, from: Place, delimiter: string): Promise<number> {
  let [place, count]: [Place & { isEnd?: boolean }, number] = [from, 0]
  while (!place.isEnd && place.offset < text.length) {
    const piece = readRows(text, place, delimiter, 500)
    count += piece.rows.length
    place = piece
    await turn()
  }
  return count
}
