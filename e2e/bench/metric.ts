import type { Context } from './context'

/** `ratio`: ours ÷ the floor; `above`: ours less the floor, in their unit; `ours`: the figure by itself. */
export type Target = { op: '≤' | '≥' | '='; value: number; of: 'ratio' | 'above' | 'ours' }

/** Where the others stand: a ratio to the same kind of floor, recorded once, with what was measured. */
export type Peer = { name: string; ratio: number; commit: string }

/** One line of the table. `floor` and `ours` are samples of the same run, taken in turn, in the same unit. */
export type Reading = {
  /** Which page, size or mode, where a metric has several. */
  what?: string
  unit: string
  floor?: number[]
  ours?: number[]
  /** Where it is another one than the metric's. Null: shown for context, and never judged. */
  target?: Target | null
  note?: string
}

export type Metric = {
  id: string
  title: string
  target: Target | null
  /** Every `what` that a full measurement gives: those that are not reached are missing. */
  whats?: string[]
  measure(ctx: Context): AsyncGenerator<Reading> | Generator<Reading>
}
