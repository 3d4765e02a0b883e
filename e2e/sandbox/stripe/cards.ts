/** What a test number does. The numbers are Stripe's own test numbers. */
export type Card = {
  does: 'pay' | 'confirm' | 'decline' | 'debit'
  code: string
  decline: string
  says: string
  last4: string
}

/** Not a number: the choice "Bank debit (takes a while)". */
export const BANK_DEBIT = 'bank_debit'
export const NUMBERS = {
  pays: '4242424242424242',
  declined: '4000000000000002',
  asksTheBank: '4000002500003155',
} as const

const REFUSED: Record<string, [code: string, decline: string, says: string]> = {
  '4000000000000002': ['card_declined', 'generic_decline', 'Your card was declined.'],
  '4000000000009995': ['card_declined', 'insufficient_funds', 'Your card has insufficient funds.'],
  '4000000000000069': ['expired_card', 'expired_card', 'Your card has expired.'],
  '4000000000000127': ['incorrect_cvc', 'incorrect_cvc', "Your card's security code is incorrect."],
}

/** The card behind a number, or undefined when it is not one of the test numbers. */
export function readCard(typed: string): Card | undefined {
  const number = typed.replace(/[\s-]/g, '')
  const plain = { code: '', decline: '', says: '', last4: number.slice(-4) }
  if (typed === BANK_DEBIT) return { ...plain, does: 'debit', last4: '3456' }
  if (number === NUMBERS.pays) return { ...plain, does: 'pay' }
  if (number === NUMBERS.asksTheBank) return { ...plain, does: 'confirm' }
  const [code, decline, says] = REFUSED[number] ?? []
  return code && decline && says ? { ...plain, does: 'decline', code, decline, says } : undefined
}
