import * as z from 'zod'
import { normaliseEmail } from '@/lib/accounts/rules'
import { Revision } from '@/lib/audit/rules'

/** What the owner may say about the house; what is left empty stands as the configuration says. */
export type House = {
  name: string
  abn: string
  /** The id of a picture. */
  logo: string
  postal: string
  /** The town that parcels leave from. */
  sentFrom: string
  contact: string
  phone: string
  senderName: string
  senderAddress: string
  replyTo: string
  invoiceFooter: string
}

const words = (max: number) =>
  z
    .string()
    .max(max, `At most ${max} letters.`)
    .default('')
    .transform((typed) => typed.trim())
const line = (max: number) => words(max).refine((typed) => !/[\r\n]/.test(typed), 'Please write this in one line.')
const address = line(254).refine(
  (typed) => typed === '' || normaliseEmail(typed) !== undefined,
  'Please enter an e-mail address, such as name@example.com.',
)

export const Settings = z.object({
  revision: Revision,
  name: line(60),
  abn: line(20)
    .transform((typed) => typed.replace(/\s/g, ''))
    .refine((digits) => digits === '' || isAbn(digits), 'That is not an ABN: its figures do not add up.'),
  logo: line(60),
  postal: words(300),
  sentFrom: line(60),
  contact: address,
  phone: line(40),
  senderName: line(60).refine((typed) => !/[<>"@,;]/.test(typed), 'A name without signs such as < > @ , ;'),
  senderAddress: address,
  replyTo: address,
  invoiceFooter: words(500),
})
export type Settings = z.infer<typeof Settings>

const WEIGHTS = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]

/** https://abr.business.gov.au/Help/AbnFormat: one from the first figure, then the weighted sum is a multiple of 89. */
export function isAbn(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * (Number(digits[at]) - (at === 0 ? 1 : 0)), 0)
  return sum % 89 === 0
}

/** `51 824 753 556` */
export const showAbn = (digits: string) => digits.replace(/^(\d\d)(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4')

export type SettingsRefusal = { kind: 'no-such-picture'; field: 'logo' }

/** Who mails come from, where the owner has said it. */
export function senderOf({ senderName, senderAddress, name }: Partial<House>): string | undefined {
  return senderAddress ? `${senderName || name || senderAddress} <${senderAddress}>` : undefined
}
