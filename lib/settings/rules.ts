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
  /** Where bank transfers go; without the first three nobody is offered to pay so. */
  accountName: string
  bsb: string
  accountNumber: string
  bankName: string
  swift: string
  /** How many days a buyer has for a transfer. */
  transferDays: string
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

const MOST_DAYS = 90
const USUAL_DAYS = 14

export const Settings = z
  .object({
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
    accountName: line(60),
    bsb: line(10)
      .transform((typed) => typed.replace(/[\s-]/g, ''))
      .refine((digits) => /^(\d{6})?$/.test(digits), 'A BSB has six figures, such as 123-456.'),
    accountNumber: line(40).refine(
      (typed) => /^[A-Za-z0-9 -]*$/.test(typed),
      'An account number has figures, and letters at most.',
    ),
    bankName: line(60),
    swift: line(20)
      .transform((typed) => typed.replace(/\s/g, '').toUpperCase())
      .refine((code) => /^([A-Z0-9]{8}([A-Z0-9]{3})?)?$/.test(code), 'A SWIFT code has eight or eleven letters.'),
    transferDays: line(3).refine(
      (typed) => typed === '' || (/^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MOST_DAYS),
      `Please give a number of days from 1 to ${MOST_DAYS}, or leave it empty.`,
    ),
  })
  .superRefine((typed, context) => {
    const needed = ['accountName', 'bsb', 'accountNumber'] as const
    const empty = needed.filter((field) => typed[field] === '')
    if (empty.length === needed.length) return
    const message = 'A transfer needs the name, the BSB and the number of the account; or leave all three empty.'
    for (const field of empty) context.addIssue({ code: 'custom', path: [field], message })
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

export type Bank = {
  accountName: string
  bsb: string
  accountNumber: string
  bankName: string
  swift: string
  days: number
}

/** Undefined: nobody has said where a transfer goes, so none is offered. */
export function bankOf(said: Partial<House>): Bank | undefined {
  const { accountName, bsb, accountNumber, bankName = '', swift = '', transferDays } = said
  if (!accountName || !bsb || !accountNumber) return undefined
  return { accountName, bsb, accountNumber, bankName, swift, days: Number(transferDays || USUAL_DAYS) }
}

/** `123-456` */
export const showBsb = (digits: string) => digits.replace(/^(\d{3})(\d{3})$/, '$1-$2')
