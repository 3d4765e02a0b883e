import { ALL_AUDIENCES, PRODUCT_KINDS, SERIES } from './product-form'

const choices = (values: readonly string[]) =>
  values.map((value) => ({ value, label: `${value[0]?.toUpperCase()}${value.slice(1).replaceAll('-', ' ')}` }))

const state = {
  key: 'state',
  label: 'State',
  kind: 'choice',
  choices: choices(['draft', 'scheduled', 'published', 'retired']),
} as const
const series = { key: 'series', label: 'Series', kind: 'choice', choices: choices(SERIES) } as const
const sorts = [
  { key: 'rank', label: 'As in the window' },
  { key: 'title', label: 'Title' },
  { key: 'changed', label: 'Changed', isDescending: true },
] as const

export const PRODUCTS_LIST = {
  name: 'products',
  filters: [
    { key: 'q', label: 'Title, SKU or ISBN', kind: 'text' },
    state,
    { key: 'kind', label: 'Kind', kind: 'choice', choices: choices(PRODUCT_KINDS) },
    series,
  ],
  sorts,
} as const

export const PACKS_LIST = {
  name: 'packs',
  filters: [
    { key: 'q', label: 'Title or SKU', kind: 'text' },
    state,
    series,
    { key: 'for', label: 'For whom', kind: 'choice', choices: choices(ALL_AUDIENCES) },
  ],
  sorts,
} as const
