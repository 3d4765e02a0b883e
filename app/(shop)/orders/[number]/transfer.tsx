import { GRACE_DAYS, transferFacts } from '@/lib/checkout/transfers'
import type { OrderView } from '@/lib/orders/queries/orders'
import type { Bank } from '@/lib/settings/rules'

type Props = { order: OrderView; bank: Bank | undefined }

/** What somebody types into their bank's page. */
export function TransferFacts({ order, bank }: Props) {
  return (
    <dl className="facts">
      {transferFacts(order, bank).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
          </dd>
        </div>
      ))}
    </dl>
  )
}

export function HowToPay({ order, bank }: Props) {
  return (
    <section aria-labelledby="transfer">
      <h2 id="transfer">Pay by bank transfer</h2>
      <TransferFacts order={order} bank={bank} />
      {!bank && (
        <p>
          Please <a href="/contact">write to us</a>: we will tell you which account it goes to.
        </p>
      )}
      <p>
        Please give the reference exactly, so that we know whose money it is. Transfers take a day or two. As soon as
        yours is there we write to you, the invoice is issued, and we begin. If it has not come {GRACE_DAYS} days after
        the last day, we put what is held back on sale and tell you so.
      </p>
    </section>
  )
}
