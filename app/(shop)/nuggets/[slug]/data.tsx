import { requestWorld } from '@/app/_server/world'
import { JsonLd } from '@/app/_ui/json-ld'
import { articleOf } from '@/lib/content/linked-data/article'
import { posterOfNugget } from '@/lib/content/posters'
import type { Nugget } from '@/lib/nuggets/queries/nuggets'
import { listReferences } from '@/lib/nuggets/queries/references'
import type { Cited } from '@/lib/nuggets/rules/citations'

/** The nugget as machines read it. */
export async function NuggetData({ nugget, cited }: { nugget: Nugget; cited: Cited[] }) {
  const { db, site } = await requestWorld()
  const keys = cited.map(({ key }) => key)
  const known = await listReferences(db, keys)
  const references = keys.flatMap((key) => known.get(key) ?? [])
  return <JsonLd data={articleOf(site, nugget, references, posterOfNugget(nugget, site.name).address)} />
}
