import type { Db } from '@/db/open'
import type { Scope } from '@/db/schema/content'
import type { Instant } from '@/lib/base/time'
import { listProductIds, listProductsByIds } from '@/lib/catalogue/queries'
import { listPacks, listPacksByIds } from '@/lib/catalogue/queries/packs'
import { listCourseIdsToFind, listCoursesByIds } from '@/lib/courses/queries/courses'
import { listAllDates } from '@/lib/courses/queries/dates'
import { isPast } from '@/lib/courses/rules'
import { listIdsToFind, listNuggetsToFind } from '@/lib/nuggets/queries/nuggets'
import { listReferences } from '@/lib/nuggets/queries/references'
import { numberCitations } from '@/lib/nuggets/rules/citations'
import { courseDocument, nuggetDocument, packDocument, productDocument } from './documents'
import { listNames } from './queries'
import type { SearchDocument } from './rules'

/** Where documents come from: the ids first, then a handful of documents at a time, so that a large shop is never held up. */
export type Source = {
  kind: SearchDocument['kind']
  ids(db: Db): Promise<string[]>
  documents(db: Db, ids: string[], now: Instant): Promise<SearchDocument[]>
}

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)

const told: Source = {
  kind: 'nugget',
  ids: listIdsToFind,
  async documents(db, ids) {
    const nuggets = (await listNuggetsToFind(db, ids)).map((nugget) => ({
      nugget,
      cited: numberCitations(nugget.story),
    }))
    const keys = new Set(nuggets.flatMap(({ cited }) => cited.map(({ key }) => key)))
    const references = await listReferences(db, [...keys])
    return nuggets.map(({ nugget, cited }) =>
      nuggetDocument(
        nugget,
        cited.flatMap(({ key }) => references.get(key)?.authors ?? []),
      ),
    )
  },
}

const works: Source = {
  kind: 'product',
  ids: listProductIds,
  async documents(db, ids) {
    const [products, names] = [await listProductsByIds(db, ids), await listNames(db, ids)]
    const namesOf = (id: string) => names.flatMap(({ productId, name }) => (productId === id ? [name] : []))
    return products.map((product) => productDocument(product, namesOf(product.id)))
  },
}

const packs: Source = {
  kind: 'product',
  ids: async (db) => idsOf(await listPacks(db)),
  documents: async (db, ids) => (await listPacksByIds(db, ids)).map(packDocument),
}

/** There are as many courses as somebody can teach. */
const taught: Source = {
  kind: 'course',
  ids: listCourseIdsToFind,
  async documents(db, ids, now) {
    const coming = (await listAllDates(db, now)).filter((date) => !isPast(date, now))
    return (await listCoursesByIds(db, ids)).map((course) =>
      courseDocument(
        course,
        coming.filter(({ courseId }) => courseId === course.id),
      ),
    )
  },
}

export const SOURCES: Record<Scope, Source[]> = {
  nuggets: [told],
  catalogue: [works, packs],
  courses: [taught],
  site: [],
}
