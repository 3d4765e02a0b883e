/** A source that a story uses: its number, and the marks, counted through the story, that point to it. */
export type Cited = { key: string; number: number; marks: number[] }
export type Piece = { kind: 'text'; text: string } | { kind: 'mark'; keys: string[] }

// Those that stand beside each other are one: apart they would read 12 where 1 and 2 are meant.
const MARK = /(\[@[\w-]+(?:(?:;\s*|\][ \t]*\[)@[\w-]+)*\])/g

/** `[@raja2020]` names one source, `[@a; @b]` or `[@a] [@b]` several. */
export function splitAtMarks(text: string): Piece[] {
  const parts = text.split(MARK)
  return parts.flatMap((part, at): Piece[] => {
    if (at % 2 === 1) return [{ kind: 'mark', keys: part.match(/(?<=@)[\w-]+/g) ?? [] }]
    return part === '' ? [] : [{ kind: 'text', text: part }]
  })
}

/** Numbered by first use; one source, one number. */
export function numberCitations(story: string): Cited[] {
  const cited = new Map<string, Cited>()
  const marks = splitAtMarks(story).filter((piece) => piece.kind === 'mark')
  marks.forEach(({ keys }, at) => {
    for (const key of new Set(keys)) {
      const known = cited.get(key) ?? { key, number: cited.size + 1, marks: [] }
      cited.set(key, { ...known, marks: [...known.marks, at + 1] })
    }
  })
  return [...cited.values()]
}

export const numbersOf = (keys: string[], cited: Cited[]) =>
  cited.filter(({ key }) => keys.includes(key)).map(({ number }) => number)

/** `1–4, 7`: as a journal sets it. Two in a row are no range. */
export const markLabel = (numbers: number[]) => runsOf(numbers).map(runLabel('–')).join(', ')

/** `references 1 to 4 and 7`: as it is said. */
export function markName(numbers: number[]): string {
  const parts = runsOf(numbers).map(runLabel(' to '))
  const said = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
  return `${numbers.length === 1 ? 'reference' : 'references'} ${said}`
}

type Run = { from: number; to: number }
const runLabel = (dash: string) => (run: Run) => (run.from === run.to ? `${run.from}` : `${run.from}${dash}${run.to}`)

function runsOf(numbers: number[]): Run[] {
  const runs: Run[] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last?.to === number - 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  return runs.flatMap((run) =>
    run.to - run.from === 1 ? [run.from, run.to].map((one) => ({ from: one, to: one })) : [run],
  )
}

export type Reference = {
  key: string
  authors: string | null
  year: number | null
  title: string | null
  journal: string
  volume: string | null
  pages: string | null
  doi: string | null
}

/** The parts of a reference in the order in which they are set; `journal` stands in italics. */
export function setReference({ authors, year, title, journal, volume, pages, doi }: Reference) {
  const where = [volume, pages].filter(Boolean).join(':')
  const place = [year, where].filter(Boolean).join(';')
  return {
    lead: [authors, title].flatMap((part) => (part ? [ended(part)] : [])).join(' '),
    journal: place ? journal : ended(journal),
    place: place && ended(place),
    link: doi ? `https://doi.org/${doi}` : null,
  }
}

const ended = (part: string) => (/[.?!]$/.test(part) ? part : `${part}.`)
