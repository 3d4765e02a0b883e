import { AsyncLocalStorage } from 'node:async_hooks'

// Next loads our actions apart from the front: what both must know hangs on the process.
const READING: unique symbol = Symbol.for('shop.reading') as never
const shared = globalThis as { [READING]?: AsyncLocalStorage<{ isRead: boolean }> }
shared[READING] ??= new AsyncLocalStorage()
const reading = shared[READING]

/** Answers one request, and can say afterwards whether its form reached an action of ours. */
export function whileReading<T>(answer: (wasRead: () => boolean) => T): T {
  const state = { isRead: false }
  return reading.run(state, () => answer(() => state.isRead))
}

/** Said by every action as it begins. */
export function sayRead() {
  const state = reading.getStore()
  if (state) state.isRead = true
}
