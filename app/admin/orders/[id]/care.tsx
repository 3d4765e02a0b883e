import { ActionForm, Field, Select, Submit, TextArea } from '@/app/_ui/form'
import { format, money } from '@/lib/base/money'
import { listSendable } from '@/lib/checkout/care'
import type { OrderView } from '@/lib/orders/queries/orders'
import { EditForm } from '../../_ui/edit-form'
import { Part } from '../../_ui/shell'
import {
  bankPaymentAction,
  bankRefundAction,
  cancelAction,
  deliveryAction,
  noteAction,
  sendAgainAction,
} from '../actions'

type Props = { order: OrderView }

export function Note({ order, noteKey }: Props & { noteKey: string }) {
  return (
    <ActionForm action={noteAction} label="A note">
      <input type="hidden" name="order" value={order.id} />
      <input type="hidden" name="key" value={noteKey} />
      <TextArea name="words" label="A note for the next one" rows={2} maxLength={2000} />
      <Submit className="button button-quiet">Keep the note</Submit>
    </ActionForm>
  )
}

const MAIL: Record<string, string> = {
  transfer: 'where the transfer goes',
  'transfer-invoice': 'where the transfer goes, to the invoice address',
  order: 'the confirmation',
  invoice: 'the invoice',
  shipment: 'that a parcel left',
  refund: 'that money went back',
  'download-link': 'a fresh link to',
  'access-code': 'the code for',
  attendee: 'when and where, to',
}

export function SendAgain({ order, sendKey }: Props & { sendKey: string }) {
  const mails = listSendable(order)
  if (mails.length === 0) return null
  const titleOf = (about: string) =>
    order.entitlements.find(({ id }) => id === about)?.title ??
    order.places.find(({ id }) => id === about)?.attendeeName ??
    ''
  return (
    <details>
      <summary>Send a mail again</summary>
      <ActionForm action={sendAgainAction} className="form row" label="Send a mail again">
        <input type="hidden" name="order" value={order.id} />
        <input type="hidden" name="key" value={sendKey} />
        <Select name="mail" label="Which mail">
          {mails.map(({ mail, about }) => (
            <option key={`${mail}:${about}`} value={`${mail}:${about}`}>
              {`${MAIL[mail] ?? mail} ${titleOf(about)}`.trim()}
            </option>
          ))}
        </Select>
        <Submit className="button button-quiet">Send it again</Submit>
      </ActionForm>
    </details>
  )
}

export function Delivery({ order }: Props) {
  const { delivery } = order
  if (!delivery) return null
  return (
    <details>
      <summary>Change where it goes</summary>
      <EditForm
        action={deliveryAction}
        revision={order.deliveries.length}
        label="Where it goes"
        save="Save the address"
      >
        <input type="hidden" name="order" value={order.id} />
        <input type="hidden" name="country" value={delivery.country} />
        <Field name="name" label="Name on the parcel" required defaultValue={delivery.name} />
        <Field name="organisation" label="Organisation" defaultValue={delivery.organisation} />
        <Field name="street" label="Street and number" required defaultValue={delivery.street} />
        <Field name="street2" label="More of the address" defaultValue={delivery.street2} />
        <Field name="city" label="Town" required defaultValue={delivery.city} />
        <Field name="state" label="State" defaultValue={delivery.state} />
        <Field name="postcode" label="Postcode" defaultValue={delivery.postcode} />
      </EditForm>
    </details>
  )
}

export function BankPayment({ order }: Props) {
  return (
    <details>
      <summary>It was paid by bank</summary>
      <ActionForm action={bankPaymentAction} className="form row" label="It was paid by bank">
        <input type="hidden" name="order" value={order.id} />
        <Field
          name="reference"
          label="What the bank calls it"
          required
          hint={`The whole ${format(order.total)} must have come.`}
        />
        <Submit>Record the payment</Submit>
      </ActionForm>
    </details>
  )
}

/** Refunds of what came by bank are sent by hand. */
export function BankRefunds({ order }: Props) {
  const byBank = (id: string) => order.payments.some((payment) => payment.id === id && payment.method === 'bank')
  const open = order.refunds.filter(
    (refund) => byBank(refund.paymentId) && refund.sentAt === null && refund.failedAt === null,
  )
  if (open.length === 0) return null
  return (
    <Part title="To send back by bank">
      {open.map((refund) => (
        <ActionForm
          key={refund.id}
          action={bankRefundAction}
          className="form row"
          label={`Refund of ${format(money(refund.amount))}`}
        >
          <input type="hidden" name="refund" value={refund.id} />
          <Field name="reference" label={`What the bank calls the ${format(money(refund.amount))}`} required />
          <Submit>I have sent it</Submit>
        </ActionForm>
      ))}
    </Part>
  )
}

export function Cancel({ order }: Props) {
  const isPaid = order.payments.length > 0
  const told =
    isPaid || order.transfer?.endedAt === null ? ' The buyer is told by mail that it is cancelled, not why.' : ''
  return (
    <details>
      <summary>Cancel the order</summary>
      <ActionForm action={cancelAction} className="form row" label="Cancel the order">
        <input type="hidden" name="order" value={order.id} />
        <Field
          name="reason"
          label="Why"
          required
          hint={
            isPaid
              ? `Nothing more is sent, and files, codes and places end. The money stays until you refund it on the next page.${told}`
              : `A payment page is closed, and what was held is free again.${told}`
          }
        />
        <Submit className="button button-quiet">Cancel the order</Submit>
      </ActionForm>
    </details>
  )
}
