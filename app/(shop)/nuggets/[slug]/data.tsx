import { requestWorld } from '@/app/_server/world'
import { JsonLd } from '@/app/_ui/json-ld'
import { articleOf } from '@/lib/content/linked-data/article'
import { posterOfNugget } from '@/lib/content/posters'
import type { Nugget } from '@/lib/nuggets/queries/nuggets'
import type { Cited, Reference } from '@/lib/nuggets/rules/citations'

type Props = { nugget: Nugget; cited: Cited[]; references: Map<string, Reference> }

/** The nugget as machines read it. */
export async function NuggetData({ nugget, cited, references }: Props) {
  const { site } = await requestWorld()
  const named = cited.flatMap(({ key }) => references.get(key) ?? [])
  return <JsonLd data={articleOf(site, nugget, named, posterOfNugget(nugget, site.name).address)} />
}
