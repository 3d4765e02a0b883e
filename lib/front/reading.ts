import { AsyncLocalStorage } from 'node:async_hooks'

export type Fields = [name: string, value: string][]
type Reading = { id?: string; isRead: boolean; isUnheard?: boolean; sent?: () => Promise<Fields> }

// Next loads our actions apart from the front: what both must know hangs on the process.
const READING: unique symbol = Symbol.for('shop.reading') as never
const shared = globalThis as { [READING]?: AsyncLocalStorage<Reading> }
shared[READING] ??= new AsyncLocalStorage()
const reading = shared[READING]

/** Whatever is done and logged meanwhile belongs to the request of that id. */
export const inRequest = <T>(id: string, work: () => T): T => reading.run({ id, isRead: false }, work)

/** Of the request that is being answered; undefined where the shop does something of its own accord. */
export const requestId = () => reading.getStore()?.id

/** Answers one request, and can say afterwards whether its form reached an action of ours; `sent`: all that the form holds. */
export function whileReading<T>(answer: (wasRead: () => boolean) => T, sent?: () => Promise<Fields>): T {
  const state: Reading = { id: requestId(), isRead: false, ...(sent && { sent }) }
  return reading.run(state, () => answer(() => state.isRead))
}

/** Said by every action as it begins. */
export function sayRead() {
  const state = reading.getStore()
  if (state) state.isRead = true
}

/** All that a form held which an action of ours has heard and not led on from: for a page that has no such form any more. */
export async function sentInVain(): Promise<Fields | undefined> {
  const state = reading.getStore()
  return state?.isRead ? await state.sent?.() : undefined
}

/** Said where a form came from somebody who is not signed in any more: the page that answers gives everything back. */
export function sayUnheard() {
  const state = reading.getStore()
  if (state) state.isUnheard = true
}

/** All fields of a form that nobody has heard, as they were sent: also those by which Next knows its action, which the action itself never sees. */
export async function unheard(): Promise<Fields | undefined> {
  const state = reading.getStore()
  return state?.isUnheard ? await state.sent?.() : undefined
}
