import { staffPage } from '@/app/_server/staff'
import { counted, When } from '@/app/_ui/format'
import { can, type Staff } from '@/lib/accounts/rights'
import { days, earlier, HOME_ZONE } from '@/lib/base/time'
import { countHeldComments } from '@/lib/comments/queries/queue'
import { listUnderMinimum } from '@/lib/courses/queries/staff-dates'
import { countWork } from '@/lib/health/queries'
import { listScheduledNuggets } from '@/lib/nuggets/queries/staff'
import { countAwaitedTransfers, countToShip } from '@/lib/orders/queries/standings'
import { countPaid, listGivenBack, listSold } from '@/lib/orders/queries/takings'
import { takingsOf, weeksUntil } from '@/lib/orders/takings'
import { listPlacesSold } from '@/lib/places/queries'
import { CARES_FOR } from '@/lib/staff/rules'
import { listLowStock } from '@/lib/stock/queries/movements'
import type { World } from '@/lib/world/world'
import { Figures } from './_ui/figures'
import { FirstSteps } from './_ui/first-steps'
import { Head, Part } from './_ui/shell'
import { TakingsChart } from './takings-chart'

const WEEKS = 12

const { metadata, page } = staffPage({
  title: 'Today',
  see: 'see-admin',
  async show({ world, staff }) {
    const lists = await readLists(world)
    return (
      <>
        <Head title={`Today at ${world.site.name}`} lead={CARES_FOR[staff.role]} />
        <FirstSteps world={world} staff={staff} />
        <Figures of={await figuresFor(world, staff, lists)} />
        {can(staff, 'see-orders') && can(staff, 'change-orders') && (
          <Part title="Orders and net revenue by week">
            <TakingsChart weeks={await takings(world)} />
          </Part>
        )}
        {can(staff, 'see-roster') && <Courses world={world} under={lists.under} />}
        {can(staff, 'see-products') && <Stock low={lists.low} />}
        {can(staff, 'edit-nuggets') && <Scheduled scheduled={lists.scheduled} />}
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

type Lists = Awaited<ReturnType<typeof readLists>>

/** Counted in the figures, and named below them. */
async function readLists({ db, now }: World) {
  return {
    under: await listUnderMinimum(db, now()),
    low: await listLowStock(db),
    scheduled: await listScheduledNuggets(db, now()),
  }
}

async function figuresFor({ db }: World, staff: Staff, { under, low, scheduled }: Lists) {
  const [work, awaited] = [await countWork(db), await countAwaitedTransfers(db)]
  const all = [
    {
      see: 'see-orders',
      n: await countToShip(db),
      one: 'order to ship',
      many: 'orders to ship',
      href: '/admin/packing',
    },
    ...(awaited > 0
      ? ([
          {
            see: 'change-orders',
            n: awaited,
            one: 'order waits for a transfer',
            many: 'orders wait for transfers',
            href: '/admin/orders?standing=waiting-for-transfer',
          },
        ] as const)
      : []),
    {
      see: 'approve-comment',
      n: await countHeldComments(db),
      one: 'comment waits',
      many: 'comments wait',
      href: '/admin/comments',
    },
    {
      see: 'see-roster',
      n: under.length,
      one: 'date under its minimum',
      many: 'dates under their minimum',
      href: '/admin/dates?under=minimum',
    },
    {
      see: 'see-products',
      n: low.length,
      one: 'thing runs low',
      many: 'things run low',
      href: '#low',
    },
    {
      see: 'edit-nuggets',
      n: scheduled.length,
      one: 'nugget is scheduled',
      many: 'nuggets are scheduled',
      href: '/admin/nuggets?state=queued',
    },
    { see: 'retry-job', n: work.dead, one: 'job failed', many: 'jobs failed', href: '/admin/health', isWrong: true },
    {
      see: 'change-orders',
      n: work.parked,
      one: 'payment is parked',
      many: 'payments are parked',
      href: '/admin/parked',
      isWrong: true,
    },
  ] as const
  return all.filter(({ see }) => can(staff, see))
}

async function takings({ db, now }: World) {
  const weeks = weeksUntil(now(), WEEKS)
  const since = weeks[0]?.startsAt ?? now()
  return takingsOf(weeks, await listSold(db, since), await countPaid(db, since), await listGivenBack(db, since))
}

async function Courses({ world: { db, now }, under }: Pick<Lists, 'under'> & { world: World }) {
  const sold = await listPlacesSold(db, earlier(now(), days(7)))
  return (
    <>
      <Part title="Places sold in the last seven days">
        {sold.length === 0 ? (
          <p className="quiet">None in this week.</p>
        ) : (
          <ul className="story">
            {sold.map(({ id, course, city, startsAt, zone, places }) => (
              <li key={id}>
                <a href={`/admin/dates/${id}`}>
                  {course}, {city ?? 'online'}
                </a>
                : {counted(places, 'place')} {startsAt && <When at={startsAt} zone={zone} />}
              </li>
            ))}
          </ul>
        )}
      </Part>
      {under.length > 0 && (
        <Part title="Dates under their minimum">
          <ul className="story">
            {under.map(({ id, courseTitle, city, minimum, claimed, startsAt, zone }) => (
              <li key={id}>
                <a href={`/admin/dates/${id}`}>
                  {courseTitle}, {city ?? 'online'}
                </a>
                : {claimed} of {minimum} {startsAt && <When at={startsAt} zone={zone} />}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

function Stock({ low }: Pick<Lists, 'low'>) {
  if (low.length === 0) return null
  return (
    <Part title="Running low" id="low">
      <ul className="story">
        {low.map(({ id, productId, title, name, sku, left }) => (
          <li key={id}>
            <a href={`/admin/products/${productId}`}>
              {title}, {name}
            </a>{' '}
            <span className="quiet">{sku}</span>: {left} left
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Scheduled({ scheduled }: Pick<Lists, 'scheduled'>) {
  if (scheduled.length === 0) return null
  return (
    <Part title="Scheduled nuggets">
      <ul className="story">
        {scheduled.map(({ id, title, releaseAt }) => (
          <li key={id}>
            <When at={releaseAt} zone={HOME_ZONE} /> <a href={`/admin/nuggets/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </Part>
  )
}
