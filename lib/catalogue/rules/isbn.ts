import * as z from 'zod'

/** Thirteen digits; the last one is worked from the others: weights of 1 and 3 in turn make a whole ten. */
export const checkDigitOf = (twelve: string): string =>
  String((10 - ([...twelve].reduce((all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1), 0) % 10)) % 10)

/** As it is printed on a book, with or without hyphens; null where nothing was typed. */
export const MaybeIsbn = z
  .string()
  .optional()
  .transform((typed, context) => {
    const digits = (typed ?? '').replace(/[\s-]/g, '')
    if (!digits) return null
    const wrong = wrongWith(digits)
    if (!wrong) return digits
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })

function wrongWith(digits: string): string | undefined {
  if (!/^97[89]\d{10}$/.test(digits)) return 'An ISBN has thirteen digits and begins with 978 or 979.'
  const last = checkDigitOf(digits.slice(0, 12))
  if (digits.endsWith(last)) return undefined
  return `That ISBN cannot be right: after ${digits.slice(0, 12)} the last digit is ${last}, not ${digits.slice(12)}. Please look at the book once more.`
}
