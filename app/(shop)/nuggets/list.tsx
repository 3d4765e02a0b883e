import { notFound } from 'next/navigation'
import { requestWorld } from '@/app/_server/world'
import { counted } from '@/app/_ui/format'
import { Pages, pageFrom } from '@/app/_ui/pages'
import { countNuggets, listNuggets, type NuggetFilter } from '@/lib/nuggets/queries/list'
import { Labels } from './labels'
import { Plates } from './plates'

const SIZE = 12
/** Beyond so many the list leads some pages on from where one is, and no longer to its end. */
const MOST_COUNTED = 600
const AHEAD = 3

type Props = {
  title: string
  lead: string
  path: `/nuggets${string}`
  searchParams: Promise<Record<string, string | string[] | undefined>>
  filter?: NuggetFilter
}

/** Nuggets under one heading, latest first. */
export async function NuggetList({ title, lead, path, searchParams, filter = {} }: Props) {
  const page = pageFrom((await searchParams).page)
  const { db, now } = await requestWorld()
  const most = Math.max(MOST_COUNTED, (page + AHEAD) * SIZE)
  const total = await countNuggets(db, { now: now(), most, ...filter })
  const nuggets = await listNuggets(db, { now: now(), limit: SIZE, offset: (page - 1) * SIZE, ...filter })
  if (nuggets.length === 0 && page > 1) notFound()

  return (
    <main id="content" className="page" data-area="nuggets">
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      <Labels current={path} />
      {nuggets.length > 0 ? (
        <Plates nuggets={nuggets} />
      ) : (
        <p className="empty">
          Nothing has been told here yet. {path !== '/nuggets' && <a href="/nuggets">See all nuggets</a>}
        </p>
      )}
      {total > SIZE && total < most && <p className="quiet">{counted(total, 'nugget')}, the latest first.</p>}
      <Pages page={page} size={SIZE} total={total} href={(n) => (n === 1 ? path : `${path}?page=${n}`)} />
    </main>
  )
}
