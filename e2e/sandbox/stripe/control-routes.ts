import { asJson } from './books'
import type { Control } from './control'
import { FAULT_KINDS, type Fault } from './faults'
import type { Sandbox } from './sandbox'
import type { Tampering } from './tamper'

/** What a control call was given: JSON, or a form from the sandbox's own page. */
export type Given = Record<string, unknown>
type Action = (control: Control, given: Given) => unknown

const text = (given: Given, name: string) => (given[name] === undefined ? undefined : String(given[name]))
const must = (given: Given, name: string): string => {
  const value = text(given, name)
  if (value === undefined || value === '') throw new RangeError(`${name} is missing`)
  return value
}
const number = (given: Given, name: string): number => {
  const value = Number(must(given, name))
  if (!Number.isFinite(value)) throw new RangeError(`${name} has to be a number`)
  return value
}
const isTrue = (given: Given, name: string) =>
  given[name] === undefined || given[name] === true || given[name] === 'true'

const ACTIONS: Record<string, Action> = {
  'clock/advance': (control, given) => control.clock.advance(number(given, 'ms')),
  'clock/set': (control, given) => control.clock.set(number(given, 'at')),
  'clock/reset': (control) => control.clock.reset(),
  pay: (control, given) =>
    control.pay(must(given, 'session'), text(given, 'card'), text(given, 'email'), text(given, 'name')),
  confirm: (control, given) => control.confirm(must(given, 'session'), isTrue(given, 'confirmed')),
  expire: (control, given) => control.expire(must(given, 'session')),
  'debit/succeed': (control, given) => control.debit.succeed(must(given, 'session')),
  'debit/fail': (control, given) => control.debit.fail(must(given, 'session')),
  'refunds/next': (control, given) => control.refunds.next(refundEnd(must(given, 'status'))),
  'refunds/succeed': (control, given) => control.refunds.succeed(must(given, 'refund')),
  'refunds/fail': (control, given) => control.refunds.fail(must(given, 'refund')),
  'dispute/open': (control, given) => control.dispute.open(must(given, 'charge')),
  'dispute/win': (control, given) => control.dispute.win(must(given, 'dispute')),
  'dispute/lose': (control, given) => control.dispute.lose(must(given, 'dispute')),
  'pay-at-creation': (control, given) => control.payAtCreation(text(given, 'card')),
  'faults/add': (control, given) => control.faults.add(readFault(given)),
  'faults/clear': (control) => control.faults.clear(),
  'faults/rate': (control, given) => control.faults.limitRate(number(given, 'perSecond')),
  'webhooks/hold': (control) => control.webhooks.hold(),
  'webhooks/release': (control) => control.webhooks.release(),
  'webhooks/shuffle': (control, given) => control.webhooks.shuffle(number(given, 'seed')),
  'webhooks/duplicate': (control, given) => control.webhooks.duplicate(number(given, 'times')),
  'webhooks/drop': (control, given) => control.webhooks.drop(number(given, 'share')),
  'webhooks/before-the-answer': (control, given) => control.webhooks.beforeTheAnswer(isTrue(given, 'on')),
  'webhooks/skew': (control, given) => control.webhooks.skew(number(given, 'seconds')),
  'webhooks/redeliver': (control, given) => control.webhooks.redeliver(text(given, 'event')),
  'webhooks/settled': (control) => control.webhooks.settled(),
  'webhooks/plain': (control) => control.webhooks.plain(),
  tamper: (control, given) => control.tamper(must(given, 'id'), readTampering(given)),
  reset: (control) => control.reset(),
}

/** `undefined` when there is no such control. The answer is what the same function gives inside the process. */
export async function answerControl(sandbox: Sandbox, control: Control, name: string, given: Given) {
  if (name === 'books') return { ...asJson(sandbox.books), totals: control.totals(), lost: control.lostToDisputes() }
  const action = ACTIONS[name]
  if (!action) return undefined
  return { result: (await action(control, given)) ?? null }
}

function refundEnd(status: string): 'succeeded' | 'pending' | 'failed' {
  if (status === 'succeeded' || status === 'pending' || status === 'failed') return status
  throw new RangeError('status is succeeded, pending or failed')
}

function readTampering(given: Given): Tampering {
  const { metadata } = given
  return {
    ...(given.amount === undefined ? {} : { amount: number(given, 'amount') }),
    ...(given.livemode === undefined ? {} : { livemode: isTrue(given, 'livemode') }),
    ...(given.currency === undefined ? {} : { currency: must(given, 'currency') }),
    ...(given.reference === undefined ? {} : { reference: must(given, 'reference') }),
    ...(typeof metadata === 'object' && metadata !== null ? { metadata: { ...metadata } } : {}),
  }
}

function readFault(given: Given): Fault {
  const kind = FAULT_KINDS.find((one) => one === given.kind)
  if (!kind) throw new RangeError(`kind is one of ${FAULT_KINDS.join(', ')}`)
  const numbers = ['nth', 'times', 'ms'].filter((name) => given[name] !== undefined && given[name] !== '')
  return {
    kind,
    route: text(given, 'route'),
    ...Object.fromEntries(numbers.map((name) => [name, number(given, name)])),
    ...(given.remembered === undefined ? {} : { remembered: isTrue(given, 'remembered') }),
  }
}
