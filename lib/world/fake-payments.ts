import { ok, refuse } from '@/lib/base/result'
import type { Instant } from '@/lib/base/time'
import type { PaymentState, Payments, RefundState } from './payments'

/** Stripe's part, played from memory: a test pays, ends or spoils a session by hand. */
export type FakePayments = Payments & {
  sessions: Map<string, PaymentState & { expiresAt: Instant }>
  refunds: Map<string, RefundState & { payment: string; amount: number }>
  isDown: boolean
  pay(session: string): void
  set(session: string, change: Partial<PaymentState>): void
}

export function fakePayments(now: () => Instant): FakePayments {
  const sessions: FakePayments['sessions'] = new Map()
  const refunds: FakePayments['refunds'] = new Map()
  const keys = new Map<string, string>()

  const fake: FakePayments = {
    sessions,
    refunds,
    isDown: false,
    pay(session) {
      fake.set(session, { status: 'paid', payment: `pi_${session}` })
    },
    set(session, change) {
      const state = sessions.get(session)
      if (!state) throw new Error(`no session ${session}`)
      sessions.set(session, { ...state, ...change })
    },
    async begin(key, request, expiresAt) {
      if (fake.isDown) return refuse({ kind: 'payment-unavailable' })
      const known = keys.get(key)
      if (known) return ok({ session: known, url: `https://pay.test/${known}` })
      if (expiresAt - now() < 30 * 60_000) return refuse({ kind: 'too-late' })

      const session = `cs_${key}`
      keys.set(key, session)
      sessions.set(session, {
        session,
        status: 'open',
        amount: request.lines.reduce((all, line) => all + line.amount, 0),
        currency: 'AUD',
        isLive: false,
        order: request.order,
        quoteHash: request.quoteHash,
        payment: null,
        expiresAt,
      })
      return ok({ session, url: `https://pay.test/${session}` })
    },
    async find(session) {
      if (fake.isDown) return refuse({ kind: 'payment-unavailable' })
      const state = sessions.get(session)
      if (!state) return refuse({ kind: 'unknown-session' })
      if (state.status === 'open' && now() >= state.expiresAt) fake.set(session, { status: 'expired' })
      return ok(sessions.get(session) ?? state)
    },
    async end(session) {
      if (!fake.isDown && sessions.get(session)?.status === 'open') fake.set(session, { status: 'expired' })
      return fake.find(session)
    },
    async refund(key, payment, amount) {
      if (fake.isDown) return refuse({ kind: 'payment-unavailable' })
      const state = refunds.get(key) ?? { reference: `re_${key}`, status: 'succeeded', failure: null, payment, amount }
      refunds.set(key, state)
      return ok(state)
    },
    readEvent: async () => null,
  }
  return fake
}
