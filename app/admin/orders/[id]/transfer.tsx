import { ActionForm, Field, Submit } from '@/app/_ui/form'
import { type Day, showDay } from '@/lib/base/time'
import { GRACE_DAYS } from '@/lib/checkout/transfers'
import type { OrderView } from '@/lib/orders/queries/orders'
import { moreTimeAction } from '../actions'

/** How long the money of a transfer is waited for, in the facts of its order. */
export function dueFacts({ transfer, payments, cancellation }: OrderView): [string, string][] {
  if (!transfer || payments.length > 0 || cancellation) return []
  const day = showDay(transfer.dueOn)
  return transfer.endedAt === null
    ? [['Bank transfer', `due by the end of ${day}; held for ${GRACE_DAYS} days longer`]]
    : [['Bank transfer', `was due on ${day} and has not come`]]
}

export function MoreTime({ order, today }: { order: OrderView; today: Day }) {
  const { transfer } = order
  if (!transfer || transfer.endedAt !== null) return null
  return (
    <details>
      <summary>Give more time for the transfer</summary>
      <ActionForm action={moreTimeAction} className="form row" label="Give more time for the transfer">
        <input type="hidden" name="order" value={order.id} />
        <Field
          name="dueOn"
          label="The last day"
          type="date"
          min={today}
          defaultValue={transfer.dueOn}
          required
          hint="All of it stays held until then; the buyer gets a mail with the new day."
        />
        <Submit className="button button-quiet">Change the last day</Submit>
      </ActionForm>
    </details>
  )
}

/** Before money that came late is recorded: whether there is still something to sell for it. */
export function StillThere({ isAllThere }: { isAllThere: boolean }) {
  return (
    <p className="notice" data-kind={isAllThere ? 'good' : undefined}>
      {isAllThere
        ? 'What this order held is on sale again, and all of it is still there: money that comes now can be recorded.'
        : 'What this order held is on sale again, and some of it has gone. Agree with the buyer what to do before you take money.'}
    </p>
  )
}
