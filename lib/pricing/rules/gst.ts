import * as z from 'zod'
import { Revision } from '@/lib/audit/rules'
import type { Day } from '@/lib/base/time'
import { DayField } from './tariff-forms'

/** From that day on, in basis points; none while the house is not registered for GST. */
export type GstRate = { from: Day; basisPoints: number }

/** What Australia asks, where the owner has said nothing. */
export const STANDARD_GST = 1000

/** `rates` rise by their days. */
export const gstOn = (rates: GstRate[], day: Day) =>
  rates.findLast(({ from }) => from <= day)?.basisPoints ?? STANDARD_GST

const HINT = 'Please give a rate from 0 to 99.99, such as 10.'

export const SaveGst = z.object({
  from: DayField,
  percent: z
    .string(HINT)
    .transform((typed) => typed.replace(/[\s%]/g, ''))
    .refine((typed) => /^\d{1,2}(\.\d{1,2})?$/.test(typed), HINT)
    .transform((typed) => {
      const [whole = '', part = ''] = typed.split('.')
      return Number(whole) * 100 + Number(part.padEnd(2, '0'))
    }),
  revision: Revision,
})
export type SaveGst = z.infer<typeof SaveGst>
export const DropGst = SaveGst.omit({ percent: true })
export type DropGst = z.infer<typeof DropGst>

/** Who is not registered for GST may not call it a tax invoice. */
export const invoiceName = (gst: number) => (gst > 0 ? 'Tax invoice' : 'Invoice')
