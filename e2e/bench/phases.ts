import type { Context } from './context'
import { usualShop } from './data/databases'
import { bareApp } from './floor/next-app'
import { growAll } from './grown'
import type { Metric } from './metric'
import { B1, B2, B6 } from './metrics/B1'
import { B3 } from './metrics/B3'
import { B4 } from './metrics/B4'
import { B5 } from './metrics/B5'
import { G1 } from './metrics/G1'
import { G2 } from './metrics/G2'
import { G3 } from './metrics/G3'
import { G4 } from './metrics/G4'
import { G5, manyOrders } from './metrics/G5'
import { G6 } from './metrics/G6'
import { G7 } from './metrics/G7'
import { G8 } from './metrics/G8'
import { G9 } from './metrics/G9'
import { S1, S2 } from './metrics/S1'
import { S3 } from './metrics/S3'
import { S4 } from './metrics/S4'
import { S5 } from './metrics/S5'
import { S6 } from './metrics/S6'
import { S7 } from './metrics/S7'
import { S8 } from './metrics/S8'
import { S9 } from './metrics/S9'
import { S10 } from './metrics/S10'
import { T1c } from './metrics/T1c'
import { T1h } from './metrics/T1h'
import { T2c, T2g, T3 } from './metrics/T2c'
import { T2h } from './metrics/T2h'
import { T6 } from './metrics/T6'
import { T7 } from './metrics/T7'
import { W8 } from './metrics/W8'
import { W9 } from './metrics/W9'
import { build } from './shop'

export type Phase = {
  name: string
  does: string
  cap: number
  prepare?(ctx: Context): Promise<unknown>
  metrics: Metric[]
  /** It takes minutes: measured with `--full`, or when it is asked for by name. */
  isLong?: boolean
}

/** Ten minutes are the most that a run may take; `--full` and `--big` allow each phase several times as much. */
export const MOST_SECONDS = 600
export const moreTime = { isFull: 6, isBig: 3 }

export const PHASES: Phase[] = [
  {
    name: 'build',
    does: 'the production build of these sources, and the bare Next app, each unless it stands',
    cap: 30,
    prepare: async (ctx) => {
      await build(ctx)
      await bareApp(ctx)
    },
    metrics: [],
  },
  { name: 'data', does: 'the same shop for every run of a seed', cap: 30, prepare: usualShop, metrics: [] },
  { name: 'T', does: 'writing', cap: 95, metrics: [T1c, T2c, T2g, T3, T7, T2h, T6, T1h] },
  { name: 'W', does: 'counts that need a shop that runs', cap: 15, metrics: [W8, W9] },
  { name: 'G', does: 'growth', cap: 65, prepare: growAll, metrics: [G2, G3, G1, G7, G8, G6, G9] },
  { name: 'L', does: 'builds of a small and of a large shop', cap: 600, metrics: [G4], isLong: true },
  { name: 'O', does: 'the list of orders', cap: 20, prepare: manyOrders, metrics: [G5] },
  { name: 'S', does: 'reading over HTTP', cap: 200, metrics: [S7, S1, S2, S3, S4, S5, S9, S6, S10, S8] },
  { name: 'B', does: 'a browser, beside pages written by hand', cap: 145, metrics: [B3, B4, B5, B1, B2, B6] },
]

export const METRICS = PHASES.flatMap(({ metrics }) => metrics)
