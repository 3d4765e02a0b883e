import Papa from 'papaparse'

/** One column of a CSV file. Numbers stay numbers; text is text, whatever a spreadsheet would make of it. */
export type CsvColumn<Row> = { title: string; value(row: Row): string | number | null }

/**
 * What a spreadsheet would take for a formula, also in its full-width and blank-led disguises; and what looks as such a
 * text does once it is defused, so that each reads back as what it was.
 */
const isFormula = (text: string) => /^'*\s*[=+\-@\t\r]/.test(text.normalize('NFKC'))

export const cell = (value: string | number | null) =>
  typeof value === 'string' && isFormula(value) ? `'${value}` : (value ?? '')

/** What `cell` was given. */
export const uncell = (text: string) => (text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text)

/** A CSV file page by page, so that its length needs no memory. Begins with the mark by which spreadsheets know UTF-8. */
export async function* csvOf<Row>(columns: CsvColumn<Row>[], pages: AsyncIterable<Row[]>): AsyncGenerator<string> {
  yield `\uFEFF${Papa.unparse([columns.map(({ title }) => title)])}\r\n`
  for await (const rows of pages)
    if (rows.length > 0) yield `${Papa.unparse(rows.map((row) => columns.map(({ value }) => cell(value(row)))))}\r\n`
}
