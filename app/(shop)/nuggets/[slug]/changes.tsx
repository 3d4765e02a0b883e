import { requestWorld } from '@/app/_server/world'
import { DayOf } from '@/app/_ui/format'
import { HOME_ZONE } from '@/lib/base/time'
import type { Nugget } from '@/lib/nuggets/queries/nuggets'
import { listPublicChanges } from '@/lib/nuggets/queries/versions'
import { currentVersion, toldOf, versionBefore } from '@/lib/nuggets/rules/changes'

/** What changed since it came out, save for typos, and how to name exactly what was read. */
export async function Changes({ nugget }: { nugget: Nugget }) {
  const { db } = await requestWorld()
  const changes = await listPublicChanges(db, nugget.id)
  const told = toldOf(changes)
  const { n, at } = currentVersion(changes, nugget.releaseAt)
  return (
    <>
      {told.length > 0 && (
        <section className="stack-close" aria-labelledby="corrections">
          <h2 id="corrections">What changed since</h2>
          <ul>
            {told.map(({ n: later, kind, reason, publishedAt }) => (
              <li key={later}>
                {publishedAt !== null && <DayOf at={publishedAt} zone={HOME_ZONE} />}, {kind}: {reason}{' '}
                <a href={`/nuggets/${nugget.slug}/versions/${versionBefore(changes, later) ?? 1}`}>As it read before</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {nugget.number !== null && (
        <p className="quiet">
          Cite this as{' '}
          <a href={`/nuggets/${nugget.slug}/versions/${n}`}>
            nugget {nugget.number}, version {n}
          </a>
          {at !== null && (
            <>
              , <DayOf at={at} zone={HOME_ZONE} />
            </>
          )}
          .
        </p>
      )}
    </>
  )
}
