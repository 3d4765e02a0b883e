import type { Duration, Instant } from '@/lib/base/time'
import type { Pulse } from './rules'

type Process = { pulses: Map<string, Pulse>; isStopping: boolean }

// The worker, the front and the pages are loaded apart: what all must know hangs on the process.
const PROCESS: unique symbol = Symbol.for('shop.process') as never
const shared = globalThis as { [PROCESS]?: Process }
shared[PROCESS] ??= { pulses: new Map(), isStopping: false }
const own = shared[PROCESS]

/** Said by the worker when a round begins to go round, and each time it has come to its end. */
export const beat = (name: string, every: Duration, at: Instant) => void own.pulses.set(name, { name, every, at })

/** A round that was told to stop is missed by nobody. */
export const endBeats = (name: string) => void own.pulses.delete(name)

export const listPulses = (): Pulse[] => [...own.pulses.values()]

/** From now on nothing new is taken. */
export function sayStopping(isSo = true) {
  own.isStopping = isSo
}

export const isStopping = () => own.isStopping
