import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { ActionForm, Submit } from '@/app/_ui/form'
import { counted } from '@/app/_ui/format'
import { can } from '@/lib/accounts/rights'
import { format, sum } from '@/lib/base/money'
import { findCourseDate } from '@/lib/courses/queries/dates'
import { listBookings } from '@/lib/places/queries'
import { type Proposal, proposeRefund, type RefundState } from '@/lib/places/rules'
import { Head, Part } from '../../../_ui/shell'
import { refundPlacesAction } from '../../actions'
import { refundWords } from '../../words'

const { metadata, page } = staffPage({
  title: 'Refunds of a cancelled date',
  see: 'see-courses',
  async show({ world, staff, params: { id = '' } }) {
    const date = await findCourseDate(world.db, id)
    if (!date) notFound()
    const name = `${date.courseTitle}, ${date.city ?? 'online'}`
    const up = { href: `/admin/dates/${id}`, title: name }
    if (date.cancelledAt === null)
      return <Head title="Refunds" up={up} lead="This date is not cancelled, so nothing is owed to everybody." />
    const proposals = (await listBookings(world.db, id)).map(proposeRefund)
    const owed = proposals.filter(({ lines }) => lines.length > 0)
    const mayRefund = can(staff, 'refund')
    return (
      <>
        <Head title="Refunds" up={up} lead="We cancelled, so what each place cost goes back whole, its GST with it." />
        <Report of={proposals} />
        {!mayRefund && owed.length > 0 && (
          <p className="notice">Who runs the shop, or its owner, sends money back. They see this page too.</p>
        )}
        {mayRefund && owed.length > 0 && (
          <ActionForm action={refundPlacesAction} label="Give back all">
            <input type="hidden" name="date" value={id} />
            <Submit>
              Give back all: {counted(owed.length, 'order')}, {format(sum(owed.map(({ amount }) => amount)))}
            </Submit>
          </ActionForm>
        )}
        {proposals.length === 0 ? (
          <p className="list-empty">Nobody had paid for a place.</p>
        ) : (
          <Orders {...{ id, proposals, mayRefund }} />
        )}
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

const STATES: RefundState[] = ['done', 'on-its-way', 'failed', 'owed']

/** What is done, what is under way, what failed, what is left. */
function Report({ of }: { of: Proposal[] }) {
  return (
    <dl className="figures">
      {STATES.map((state) => (
        <div key={state}>
          <dt>{refundWords[state]}</dt>
          <dd>{of.filter((proposal) => proposal.state === state).length}</dd>
        </div>
      ))}
    </dl>
  )
}

function Orders({ id, proposals, mayRefund }: { id: string; proposals: Proposal[]; mayRefund: boolean }) {
  return (
    <Part title="Every order with places on it">
      <div className="list-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">Order</th>
              <th scope="col">Who bought</th>
              <th scope="col" className="number">
                Places
              </th>
              <th scope="col" className="number">
                Given back
              </th>
              <th scope="col" className="number">
                Owed
              </th>
              <th scope="col">Stands</th>
            </tr>
          </thead>
          <tbody>
            {proposals.map(({ order, places, amount, returned, state, failure }) => (
              <tr key={order.id}>
                <td>
                  <a href={`/admin/orders/${order.number}`}>{order.number}</a>
                </td>
                <td>
                  {order.name}, {order.email}
                </td>
                <td className="number">{places}</td>
                <td className="number">{format(returned)}</td>
                <td className="number">{format(amount)}</td>
                <td>
                  <span className="state" data-kind={state === 'failed' ? 'look' : undefined}>
                    {refundWords[state]}
                  </span>
                  {failure && ` (${failure})`}
                  {mayRefund && amount.minor > 0 && (
                    <ActionForm action={refundPlacesAction} className="inline-form" label={`Give back ${order.number}`}>
                      <input type="hidden" name="date" value={id} />
                      <input type="hidden" name="order" value={order.id} />{' '}
                      <Submit className="button button-quiet">
                        Give back <span className="unseen">to order {order.number}</span>
                      </Submit>
                    </ActionForm>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  )
}
