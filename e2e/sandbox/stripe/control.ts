import { clearBooks, lostToDisputes, totals } from './books'
import { closeDispute, openDispute } from './disputes'
import type { Fault } from './faults'
import { answerBank, attemptPayment, endDebit, type Outcome } from './payments'
import { endRefund } from './refunds'
import type { Sandbox } from './sandbox'
import { expireOldSessions, expireSession } from './sessions'
import { type Tampering, tamper } from './tamper'

export type Control = ReturnType<typeof makeControl>

/** Everything that the world outside the shop can do. What it does goes out to the shop's webhook at once. */
export function makeControl(sandbox: Sandbox) {
  const { clock, webhooks, faults, modes, books } = sandbox
  const posting = <Result>(result: Result): Result => {
    webhooks.flush()
    return result
  }
  async function catchUp(): Promise<void> {
    posting(expireOldSessions(sandbox))
    await webhooks.retryDue()
    await webhooks.settled()
  }
  return {
    clock: {
      now: clock.now,
      /** Moves time on; sessions that end and posts that are due happen before the promise does. */
      advance(ms: number): Promise<void> {
        clock.advance(ms)
        return catchUp()
      },
      set(at: number): Promise<void> {
        clock.set(at)
        return catchUp()
      },
      reset: clock.reset,
    },
    /** As if somebody typed this card into the payment page. */
    pay: (session: string, card = '4242424242424242', email = 'buyer@example.com', name = 'Sam Buyer'): Outcome =>
      posting(attemptPayment(sandbox, session, { card, email, name })),
    confirm: (session: string, isConfirmed = true): Outcome => posting(answerBank(sandbox, session, isConfirmed)),
    /** Ends an open session as if its time were up. */
    expire(id: string): boolean {
      const session = books.sessions.get(id)
      if (session?.status !== 'open') return false
      posting(expireSession(sandbox, session))
      return true
    },
    debit: {
      succeed: (session: string) => posting(endDebit(sandbox, session, 'succeed')),
      fail: (session: string) => posting(endDebit(sandbox, session, 'fail')),
    },
    refunds: {
      /** How the next refund turns out; the one after it succeeds again. */
      next(how: 'succeeded' | 'pending' | 'failed'): void {
        modes.refunds = how
      },
      succeed: (id: string) => posting(endRefund(sandbox, id, 'succeeded')),
      fail: (id: string) => posting(endRefund(sandbox, id, 'failed')),
    },
    dispute: {
      /** The buyer's bank takes the rest of this charge back; gives the dispute's id. */
      open: (charge: string) => posting(openDispute(sandbox, charge)),
      win: (dispute: string) => posting(closeDispute(sandbox, dispute, 'won')),
      lose: (dispute: string) => posting(closeDispute(sandbox, dispute, 'lost')),
    },
    /** Pays the next session inside the call that creates it, before that call is answered. */
    payAtCreation(card = '4242424242424242'): void {
      modes.payAtCreation = card
      webhooks.set({ isBeforeTheAnswer: true })
    },
    faults: {
      add: (fault: Fault) => faults.add(fault),
      clear: faults.clear,
      limitRate: faults.limitRate,
      list: faults.list,
    },
    webhooks: {
      hold: () => webhooks.set({ isHeld: true }),
      release: webhooks.release,
      shuffle: webhooks.shuffle,
      held: webhooks.held,
      duplicate: (extraCopies: number) => webhooks.set({ extraCopies }),
      drop: (lost: number) => webhooks.set({ lost }),
      beforeTheAnswer: (isBeforeTheAnswer = true) => webhooks.set({ isBeforeTheAnswer }),
      skew: (skew: number) => webhooks.set({ skew }),
      redeliver: webhooks.redeliver,
      /** Until nothing is on its way. */
      settled: webhooks.settled,
      plain: webhooks.plain,
    },
    tamper: (id: string, change: Tampering) => tamper(sandbox, id, change),
    totals: () => totals(books),
    lostToDisputes: () => lostToDisputes(books),
    /** Empty books, no faults, plain post, the present time. */
    reset(): void {
      clearBooks(books)
      faults.clear()
      webhooks.plain()
      clock.reset()
      Object.assign(modes, { refunds: 'succeeded', payAtCreation: null })
    },
  }
}
