import * as z from 'zod'
import { HOME_ZONE, inZone, type WallTime } from './time'

/** What people type into forms, one by one. Each says what to do where it does not fit. */

export const words = (most: number, missing: string) =>
  z.string(missing).trim().min(1, missing).max(most, `Please keep this to ${most} characters.`)

/** Null where nothing was typed. */
export const maybeWords = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Please keep this to ${most} characters.`)
    .optional()
    .transform((typed) => typed || null)

const WHOLE = /^-?\d{1,9}$/

export const wholeNumber = (least: number, most: number, hint: string) =>
  z
    .string(hint)
    .trim()
    .regex(WHOLE, hint)
    .transform(Number)
    .refine((count) => count >= least && count <= most, hint)

export const maybeWholeNumber = (least: number, most: number, hint: string) =>
  z
    .string()
    .trim()
    .optional()
    .transform((typed) => typed || null)
    .refine((typed) => typed === null || WHOLE.test(typed), hint)
    .transform((typed) => (typed === null ? null : Number(typed)))
    .refine((count) => count === null || (count >= least && count <= most), hint)

/** `31.50`, `$31.5` or `1,178` as whole cents. */
export const dollars = (hint: string) =>
  z.string(hint).transform((typed, context) => {
    const cents = centsOf(typed)
    if (cents !== undefined) return cents
    context.addIssue({ code: 'custom', message: hint })
    return z.NEVER
  })

/** Null where nothing was typed. */
export const maybeDollars = (hint: string) =>
  z
    .string()
    .optional()
    .transform((typed, context) => {
      if (!typed?.trim()) return null
      const cents = centsOf(typed)
      if (cents !== undefined) return cents
      context.addIssue({ code: 'custom', message: hint })
      return z.NEVER
    })

function centsOf(typed: string): number | undefined {
  const [, whole = '', part = ''] = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(typed.replace(/[\s$,]|^AUD/g, '')) ?? []
  return whole === '' ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

const WALL = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/

/** The instant at which clocks at home show that time; null where nothing was typed. */
export const maybeHomeTime = z
  .string()
  .trim()
  .optional()
  .transform((typed) => typed || null)
  .refine((typed) => typed === null || WALL.test(typed), 'Please give a day and a time, such as 6 Feb 2027, 9:00 am.')
  .transform((typed) => (typed === null ? null : inZone(typed as WallTime, HOME_ZONE)))

/** A box that is ticked or not. */
export const ticked = z
  .string()
  .optional()
  .transform((sent) => sent !== undefined)
