import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { ActionForm, Hidden, Submit } from '@/app/_ui/form'
import { Price, When } from '@/app/_ui/format'
import { listActsOn } from '@/lib/audit/queries'
import { money, sum } from '@/lib/base/money'
import { HOME_ZONE } from '@/lib/base/time'
import { listUses } from '@/lib/pricing/queries/coupon-list'
import { couponOf, findCouponRow, findCouponUse } from '@/lib/pricing/queries/coupons'
import { listOffersNamed } from '@/lib/pricing/queries/offers'
import { Acts } from '../../_ui/acts'
import { Facts, Head, Part } from '../../_ui/shell'
import { changeCouponAction, switchCouponAction } from '../actions'
import { CouponForm } from '../form'
import { SCOPE_WORDS, sayOff, sayState, sayWindow } from '../words'

const { metadata, page } = staffPage({
  title: 'Coupon',
  see: 'edit-prices',
  async show({ world, params }) {
    const row = await findCouponRow(world.db, params.coupon ?? '')
    if (!row) notFound()
    const coupon = couponOf(row)
    const { uses } = await findCouponUse(world.db, coupon.id)
    const orders = await listUses(world.db, coupon.id)
    const offers = await listOffersNamed(world.db, coupon.offers)
    const saved = sum(orders.flatMap((use) => (use.givenBackAt === null ? [money(use.saved)] : [])))
    return (
      <>
        <Head title={coupon.code} up={{ href: '/admin/coupons', title: 'Coupons' }} lead={coupon.title}>
          <ActionForm action={switchCouponAction} className="inline-form" label="End or revive">
            <Hidden name="coupon" value={coupon.id} />
            <Hidden name="revision" value={coupon.revision} />
            <Submit className="button button-quiet" name="to" value={coupon.isActive ? 'end' : 'revive'}>
              {coupon.isActive ? 'End it now' : 'Let it count again'}
            </Submit>
          </ActionForm>
        </Head>
        <Facts
          of={[
            [
              'State',
              <span key="state" className="state">
                {sayState({ ...coupon, uses }, world.now())}
              </span>,
            ],
            ['Takes off', `${sayOff(coupon)} off ${SCOPE_WORDS[coupon.scope]}`],
            ['When', sayWindow(coupon)],
            ['Used', coupon.mostUses ? `${uses} of ${coupon.mostUses}` : uses],
            ['Taken off in all', <Price key="saved" of={saved} />],
          ]}
        />
        <Part title="What it is">
          <CouponForm key={coupon.revision} action={changeCouponAction} coupon={coupon} offers={offers} />
        </Part>
        <Part title="Its orders">
          <Uses of={orders} />
        </Part>
        <Part title="What was done">
          <Acts of={await listActsOn(world.db, 'coupon', coupon.id)} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

function Uses({ of }: { of: Awaited<ReturnType<typeof listUses>> }) {
  if (of.length === 0) return <p className="quiet">No order has used it yet.</p>
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Order</th>
            <th scope="col">Who</th>
            <th scope="col">When</th>
            <th scope="col" className="number">
              Taken off
            </th>
            <th scope="col">Counts</th>
          </tr>
        </thead>
        <tbody>
          {of.map((use) => (
            <tr key={use.orderId}>
              <td>
                <a href={`/admin/orders/${use.number}`}>{use.number}</a>
              </td>
              <td>{use.name}</td>
              <td>
                <When at={use.at} zone={HOME_ZONE} />
              </td>
              <td className="number">
                <Price of={money(use.saved)} />
              </td>
              <td>{use.givenBackAt === null ? 'yes' : 'given back: it was not paid'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
