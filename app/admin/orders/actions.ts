'use server'

import { staffAction } from '@/app/_server/staff-action'
import {
  AddNote,
  CancelOrder,
  ChangeDelivery,
  RecordBankPayment,
  RecordBankRefund,
  RenameAttendee,
  SendAgain,
} from '@/lib/checkout/care'
import { recordBankPayment, recordBankRefund } from '@/lib/checkout/commands/bank'
import { cancelOrder } from '@/lib/checkout/commands/cancel'
import { addNote, changeDelivery, renameAttendee, sendAgain } from '@/lib/checkout/commands/care'
import { refundOrder } from '@/lib/checkout/commands/refund'
import { giveMoreTime } from '@/lib/checkout/commands/transfer'
import { RefundOrder } from '@/lib/checkout/refunds'
import { GiveMoreTime } from '@/lib/checkout/transfers'
import { renewDownload } from '@/lib/downloads/commands'
import { RenewDownload } from '@/lib/downloads/rules'
import { recordShipment } from '@/lib/orders/commands/shipments'
import { RecordShipment } from '@/lib/orders/rules'
import { BANK, CANCEL, MORE_TIME, NO_ORDER, REFUND, SHIP } from './words'

export const shipAction = staffAction('record-shipment', RecordShipment, recordShipment, SHIP, (_, { order, back }) =>
  back === 'packing' ? '/admin/packing?said=sent' : `/admin/orders/${order}?said=sent`,
)

export const refundAction = staffAction(
  'refund',
  RefundOrder,
  refundOrder,
  REFUND,
  (_, { order }) => `/admin/orders/${order}?said=refunded`,
)

export const noteAction = staffAction(
  'change-orders',
  AddNote,
  addNote,
  { 'no-such-order': NO_ORDER },
  ({ orderId }) => `/admin/orders/${orderId}?said=saved#story`,
)

export const deliveryAction = staffAction(
  'change-orders',
  ChangeDelivery,
  changeDelivery,
  {
    'no-such-order': NO_ORDER,
    'nothing-to-ship': 'Nothing of this order is left to send, so there is no address to change.',
    'other-country':
      'Freight and GST were worked for the country of the order. For another one, refund it and make a quote.',
  },
  ({ orderId }) => `/admin/orders/${orderId}?said=saved`,
)

export const attendeeAction = staffAction(
  'name-attendees',
  RenameAttendee,
  renameAttendee,
  { 'no-such-order': NO_ORDER, 'no-such-place': 'That place does not belong to this order.' },
  ({ orderId }) => `/admin/orders/${orderId}?said=saved#places`,
)

export const sendAgainAction = staffAction(
  'change-orders',
  SendAgain,
  sendAgain,
  { 'no-such-order': NO_ORDER, 'no-such-mail': 'That mail has nothing to tell any more. Please open the order anew.' },
  ({ orderId }) => `/admin/orders/${orderId}?said=mailed`,
)

export const renewDownloadAction = staffAction(
  'change-orders',
  RenewDownload,
  renewDownload,
  { 'no-such-order': NO_ORDER, 'no-such-download': 'The right to that file has ended. Please open the order anew.' },
  ({ orderId }) => `/admin/orders/${orderId}?said=mailed#rights`,
)

export const cancelAction = staffAction('change-orders', CancelOrder, cancelOrder, CANCEL, ({ orderId, isPaid }) =>
  isPaid ? `/admin/orders/${orderId}/refund?all=yes&said=cancelled` : `/admin/orders/${orderId}?said=cancelled`,
)

export const bankPaymentAction = staffAction(
  'record-payment',
  RecordBankPayment,
  recordBankPayment,
  BANK,
  ({ orderId }) => `/admin/orders/${orderId}?said=paid`,
)

export const moreTimeAction = staffAction(
  'change-orders',
  GiveMoreTime,
  giveMoreTime,
  MORE_TIME,
  ({ orderId }) => `/admin/orders/${orderId}?said=more-time`,
)

export const bankRefundAction = staffAction(
  'refund',
  RecordBankRefund,
  recordBankRefund,
  {
    'no-such-refund': 'That refund is not one that goes by bank.',
    'reference-taken': 'Another refund has that reference already.',
  },
  ({ orderId }) => `/admin/orders/${orderId}?said=saved`,
)
