import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BalanceTransaction, Charge, Dispute, LineItem, PaymentIntent, Refund, Session } from './wire'

/** What the shop asked for that does not show on the session itself. */
export type Plan = {
  lines: LineItem[]
  intent: { description: string | null; metadata: Record<string, string>; receiptEmail: string | null }
}
export type StoredEvent = {
  id: string
  type: string
  created: number
  /** The bytes that are signed and sent: made once, a snapshot of the moment. */
  payload: string
  delivered: boolean
  tries: number
  nextTryAt: number | null
}
export type Delivery = { event: string; type: string; at: number; status: number | null; outcome: string }
/** `body` is null while the first request with the key is still running. */
export type StoredAnswer = { fingerprint: string; at: number; status: number; body: string | null; requestId: string }
export type LoggedRequest = { id: string; at: number; method: string; path: string; key: string | null; status: number }

export type Books = {
  sessions: Map<string, Session>
  plans: Map<string, Plan>
  paymentIntents: Map<string, PaymentIntent>
  charges: Map<string, Charge>
  refunds: Map<string, Refund>
  disputes: Map<string, Dispute>
  balance: Map<string, BalanceTransaction>
  events: Map<string, StoredEvent>
  answers: Map<string, StoredAnswer>
  /** Who has to confirm with the bank, by session. */
  waiting: Map<string, { card: string; email: string; name: string }>
  deliveries: Delivery[]
  requests: LoggedRequest[]
  /** What the shop called although nobody models it. A test of the shop expects this to stay empty. */
  unmodelled: string[]
}

export function emptyBooks(): Books {
  return {
    sessions: new Map(),
    plans: new Map(),
    paymentIntents: new Map(),
    charges: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    balance: new Map(),
    events: new Map(),
    answers: new Map(),
    waiting: new Map(),
    deliveries: [],
    requests: [],
    unmodelled: [],
  }
}

export type Totals = { captured: number; refunded: number }

/** Captured and refunded cents by currency, to hold against the shop's own books. */
export function totals(books: Books): Record<string, Totals> {
  const sums: Record<string, Totals> = {}
  for (const { currency, amount_captured, amount_refunded } of books.charges.values()) {
    const { captured, refunded } = sums[currency] ?? { captured: 0, refunded: 0 }
    sums[currency] = { captured: captured + amount_captured, refunded: refunded + amount_refunded }
  }
  return sums
}

/** Cents by currency that disputes took for good. */
export function lostToDisputes(books: Books): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { status, currency, amount } of books.disputes.values()) {
    if (status === 'lost') sums[currency] = (sums[currency] ?? 0) + amount
  }
  return sums
}

export function clearBooks(books: Books): void {
  for (const shelf of Object.values(books)) {
    if (shelf instanceof Map) shelf.clear()
    else shelf.length = 0
  }
}

export const asJson = (books: Books) =>
  Object.fromEntries(
    Object.entries(books).map(([name, shelf]) => [name, shelf instanceof Map ? Object.fromEntries(shelf) : shelf]),
  )

export function saveBooks(books: Books, folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${fileIn(folder)}.new`, JSON.stringify(asJson(books)))
  renameSync(`${fileIn(folder)}.new`, fileIn(folder))
}

export function loadBooks(folder: string): Books {
  const books = emptyBooks()
  if (!existsSync(fileIn(folder))) return books
  const saved: Record<string, object> = JSON.parse(readFileSync(fileIn(folder), 'utf8'))
  for (const [name, shelf] of Object.entries(books)) {
    const kept = saved[name] ?? {}
    if (shelf instanceof Map) for (const [id, value] of Object.entries(kept)) shelf.set(id, value)
    else shelf.push(...Object.values(kept))
  }
  for (const [key, answer] of books.answers) if (answer.body === null) books.answers.delete(key)
  return books
}

const fileIn = (folder: string) => join(folder, 'stripe-sandbox.json')
