import type { Route } from 'next'
import { requestWorld } from '@/app/_server/world'
import { type ChoiceRow, Choices } from '@/app/_ui/choices'
import { listWays } from '@/lib/nuggets/queries/labels'
import { TOPICS } from '@/lib/nuggets/rules/topics'

type Label = { slug: string; title: string }

/** Ways to narrow the list, as plain links. */
export async function Labels({ current }: { current: string }) {
  const { db, now } = await requestWorld()
  const told = await listWays(db, now())
  const row = (name: string, folder: string, labels: Label[]): ChoiceRow => ({
    name,
    field: folder,
    choices: labels.map(({ slug, title }) => {
      const href = `/nuggets/${folder}/${slug}` as Route
      return { label: title, href, isChosen: href === current }
    }),
  })
  const all = { label: 'All', href: '/nuggets' as Route, isChosen: current === '/nuggets' }
  const topics = row(
    'Topic',
    'topic',
    TOPICS.filter(({ slug }) => told.topics.includes(slug)),
  )
  const rows = [
    { ...topics, choices: topics.choices.length > 0 ? [all, ...topics.choices] : [] },
    row('Series', 'series', told.series),
    row('Kind', 'category', told.categories),
  ].filter(({ choices }) => choices.length > 0)
  return rows.length > 0 ? <Choices label="Narrow the list" rows={rows} /> : null
}
