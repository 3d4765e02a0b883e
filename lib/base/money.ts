/** The currencies the shop keeps books in. */
export type Currency = 'AUD'
/** `minor` is whole cents. */
export type Money = { readonly minor: number; readonly currency: Currency }

export function money(minor: number, currency: Currency = 'AUD'): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`${minor} is not a whole number of cents`)
  return { minor, currency }
}

export const plus = (a: Money, b: Money) => money(a.minor + b.minor, same(a, b))
export const minus = (a: Money, b: Money) => money(a.minor - b.minor, same(a, b))
export const times = (each: Money, quantity: number) => money(each.minor * quantity, each.currency)
export const sum = (amounts: Money[]) => amounts.reduce(plus, money(0))
export const isLess = (a: Money, b: Money) => minus(a, b).minor < 0

/** 10 % is 1000 basis points. A refund mirrors its charge: halves round away from zero. */
export function percentOf(amount: Money, basisPoints: number): Money {
  const exact = BigInt(amount.minor) * BigInt(basisPoints)
  const size = ((exact < 0n ? -exact : exact) * 2n + 10_000n) / 20_000n
  return money(Number(exact < 0n ? -size : size), amount.currency)
}

/** Parts in the ratio of `weights` that add up to `total` exactly: the largest remainders get the spare cents. Without any weight they are alike. */
export function share(total: Money, weights: number[]): Money[] {
  if (total.minor < 0) return share(times(total, -1), weights).map((part) => minus(money(0), part))
  if (weights.length > 0 && !weights.some(Boolean)) return share(total, Array(weights.length).fill(1))
  const whole = BigInt(weights.reduce((all, weight) => all + weight, 0))
  const cuts = weights.map((weight) => {
    const exact = BigInt(total.minor) * BigInt(weight)
    return { cents: Number(exact / whole), left: Number(exact % whole) }
  })
  const spare = total.minor - cuts.reduce((all, cut) => all + cut.cents, 0)
  const lucky = cuts.toSorted((a, b) => b.left - a.left).slice(0, spare)
  return cuts.map((cut) => money(cut.cents + (lucky.includes(cut) ? 1 : 0), total.currency))
}

// Making a formatter takes a hundred times longer than using it.
const inCode = (currency: Currency) =>
  new Intl.NumberFormat('en-AU', { style: 'currency', currency, currencyDisplay: 'code' })
const formatters: Record<Currency, Intl.NumberFormat> = { AUD: inCode('AUD') }
const percents = new Intl.NumberFormat('en-AU', { maximumFractionDigits: 2 })

/** `AUD 1,178.10` */
export const format = ({ minor, currency }: Money): string => formatters[currency].format(minor / 100)

/** `1178.10`: for machines. */
export const decimal = ({ minor }: Money) => (minor / 100).toFixed(2)

/** `15 %` for 1500 basis points. */
export const showPercent = (basisPoints: number) => `${percents.format(basisPoints / 100)}\u00a0%`

function same(a: Money, b: Money): Currency {
  if (a.currency !== b.currency) throw new TypeError(`${a.currency} and ${b.currency} do not mix`)
  return a.currency
}
