import { staffPage } from '@/app/_server/staff'
import { ActionForm, Field, Submit } from '@/app/_ui/form'
import { When } from '@/app/_ui/format'
import { format, money } from '@/lib/base/money'
import { HOME_ZONE } from '@/lib/base/time'
import { listParkedPayments } from '@/lib/checkout/queries'
import { Facts, Head, Part } from '../_ui/shell'
import { resolveParkedAction } from './actions'

const MOST = 100

const { metadata, page } = staffPage({
  title: 'Parked payments',
  see: 'record-payment',
  async show({ world }) {
    const parked = await listParkedPayments(world.db, MOST)
    return (
      <>
        <Head
          title="Parked payments"
          lead="Money that came and matches no order as it should. Look at it in Stripe: give it back there, or put it right with the buyer, and then say here what was done."
        />
        {parked.length === 0 && <p className="list-empty">No money waits for a decision.</p>}
        {parked.map(({ reference, orderId, reason, amount, currency, at }) => (
          <Part key={reference} title={reference}>
            <Facts
              of={[
                ['Why it waits', reason],
                ['How much', currency === 'AUD' ? format(money(amount)) : `${amount} ${currency}`],
                ['Since', <When key="at" at={at} zone={HOME_ZONE} />],
                [
                  'It names',
                  orderId ? (
                    <a key="order" href={`/admin/orders/${orderId}`}>
                      this order
                    </a>
                  ) : (
                    'no order of ours'
                  ),
                ],
              ]}
            />
            <ActionForm action={resolveParkedAction} className="form row" label={`Settle ${reference}`}>
              <input type="hidden" name="reference" value={reference} />
              <Field name="words" label="What was done" required maxLength={400} />
              <Submit className="button button-quiet">It is settled</Submit>
            </ActionForm>
          </Part>
        ))}
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
