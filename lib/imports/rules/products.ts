import type { products } from '@/db/schema/catalogue'
import { ALL_AUDIENCES, type MakeProduct, PRODUCT_KINDS, SERIES, slugOf } from '@/lib/catalogue/rules/product-form'
import { type Cells, type Column, joinList, splitList } from './columns'

export type StoredProduct = {
  product: typeof products.$inferSelect
  people: { name: string; role: string }[]
  nuggets: (number | null)[]
}

export const PRODUCT_COLUMNS: Column[] = [
  {
    field: 'slug',
    title: 'Address',
    hint: 'The part after /shop/. It says which product is meant; empty: made from the title.',
  },
  { field: 'title', title: 'Title', hint: 'Up to 200 characters.' },
  { field: 'subtitle', title: 'Subtitle', hint: 'May be empty.' },
  { field: 'series', title: 'Series', hint: SERIES.join(', '), choices: SERIES },
  { field: 'kind', title: 'Kind', hint: PRODUCT_KINDS.join(', '), choices: PRODUCT_KINDS },
  { field: 'audience', title: 'For whom', hint: ALL_AUDIENCES.join(', '), choices: ALL_AUDIENCES },
  { field: 'summary', title: 'Summary', hint: 'A sentence or two, for lists and search engines.' },
  { field: 'description', title: 'Description', hint: 'Markdown.' },
  { field: 'publisher', title: 'Publisher', hint: 'May be empty.' },
  { field: 'year', title: 'Year', hint: 'Four digits, or empty.' },
  { field: 'pages', title: 'Pages', hint: 'A whole number, or empty.' },
  { field: 'binding', title: 'Binding', hint: 'May be empty.' },
  { field: 'people', title: 'People', hint: 'Name, role; name, role.' },
  { field: 'nuggets', title: 'Nuggets', hint: 'Numbers of nuggets, with spaces between.' },
  { field: 'noteOn', title: 'Note of', hint: 'The day of the note below, such as 2026-11-30.' },
  { field: 'noteText', title: 'Note', hint: 'What changed, for readers.' },
  { field: 'outsideLabel', title: 'Sold at', hint: 'Where else it is sold, or empty.' },
  { field: 'outsideNote', title: 'Sold how', hint: 'A sentence about it.' },
  { field: 'rank', title: 'Place in the window', hint: 'Low numbers stand first; 100 for a new product.' },
]

export const productKey = ({ slug, title = '' }: Cells) => slug?.toLowerCase() || slugOf(title)

export function productCells({ product, people, nuggets }: StoredProduct): Cells {
  const { slug, title, subtitle, series, kind, audience, summary, description, publisher, year, pages, binding } =
    product
  return {
    ...{ slug, title, subtitle: subtitle ?? '', series, kind, audience, summary, description },
    ...{ publisher: publisher ?? '', year: String(year ?? ''), pages: String(pages ?? ''), binding: binding ?? '' },
    people: joinList(people.map(({ name, role }) => [name, role])),
    nuggets: nuggets.flatMap((number) => number ?? []).join(' '),
    noteOn: product.updateNote?.on ?? '',
    noteText: product.updateNote?.text ?? '',
    outsideLabel: product.outsideLink?.label ?? '',
    outsideNote: product.outsideLink?.note ?? '',
    rank: String(product.rank),
  }
}

/** As the form of a product is typed. */
export function productForm({ people = '', nuggets = '', ...cells }: Cells): Record<string, string> {
  const rows = splitList(people).flatMap(([name = '', ...role], at): [string, string][] => [
    [`people-${at}-name`, name],
    [`people-${at}-role`, role.join(', ')],
  ])
  const told = nuggets.split(/[\s,;]+/).filter(Boolean)
  return {
    ...cells,
    ...Object.fromEntries(rows),
    ...Object.fromEntries(told.map((n, at) => [`nuggets-${at}-number`, n])),
  }
}

/** What a row would leave behind. */
export function productAfter(ask: MakeProduct): Cells {
  const text = (value: string | number | null | undefined) => String(value ?? '')
  const hasNote = ask.noteOn && ask.noteText
  return {
    ...{ slug: ask.slug || slugOf(ask.title), title: ask.title, subtitle: text(ask.subtitle), series: ask.series },
    ...{ kind: ask.kind, audience: ask.audience, summary: ask.summary, description: ask.description },
    ...{ publisher: text(ask.publisher), year: text(ask.year), pages: text(ask.pages), binding: text(ask.binding) },
    people: joinList(ask.people.map(({ name, role }) => [name, role])),
    nuggets: [...new Set(ask.nuggets.map(({ number }) => number))].toSorted((a, b) => a - b).join(' '),
    noteOn: hasNote ? text(ask.noteOn) : '',
    noteText: hasNote ? text(ask.noteText) : '',
    outsideLabel: text(ask.outsideLabel),
    outsideNote: ask.outsideLabel ? text(ask.outsideNote) : '',
    rank: text(ask.rank),
  }
}

/** `people-0-name` is in the column of people. */
export const productField = (field: string) => field.replace(/-.*$/, '')
