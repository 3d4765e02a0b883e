import { Field, Select, TextArea } from '@/app/_ui/form'
import type { Audience, ProductSeries } from '@/db/schema/catalogue'
import { MarkdownField, Writing } from '../_ui/markdown-field'
import { audienceWords, seriesWords } from './words'
import '../_ui/rows.css'

export type Choice = { value: string; label: string }

/** The options of a choice that has words. */
export const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))

type Texts = {
  title: string
  slug: string
  series: ProductSeries
  audience: Audience
  summary: string
  description: string
  rank: number
  coverId: string | null
}

/** What products and packs say of themselves. */
export function Naming({ of }: { of?: Texts }) {
  return (
    <>
      <Field name="title" label="Title" defaultValue={of?.title} maxLength={200} required />
      <Field
        name="slug"
        label="Address: /shop/…"
        defaultValue={of?.slug}
        maxLength={100}
        spellCheck={false}
        autoCapitalize="none"
        hint={
          of
            ? 'Where it changes, the old address leads to the new one for good.'
            : 'Left empty, it is made from the title.'
        }
      />
    </>
  )
}

export function Placing({ of }: { of?: Texts }) {
  return (
    <div className="field-grid">
      <Select name="series" label="Series" defaultValue={of?.series}>
        {options(seriesWords)}
      </Select>
      <Select name="audience" label="For whom" defaultValue={of?.audience}>
        {options(audienceWords)}
      </Select>
      <Field
        name="rank"
        label="Place in the window"
        inputMode="numeric"
        defaultValue={of?.rank ?? 100}
        hint="Low numbers stand first."
      />
    </div>
  )
}

/** Beside the page itself, once there is one: `at` is where the thing is edited. */
export function Telling({ of, at }: { of?: Texts; at?: string }) {
  return (
    <Writing of={at}>
      <TextArea
        name="summary"
        label="Summary"
        rows={3}
        maxLength={400}
        defaultValue={of?.summary}
        hint="A sentence or two, for lists and search engines."
        required
      />
      <MarkdownField
        name="description"
        label="Description"
        rows={14}
        defaultValue={of?.description}
        hint="In Markdown: a blank line begins a paragraph, **bold**, *slanted*, - a list."
        required
      />
    </Writing>
  )
}
