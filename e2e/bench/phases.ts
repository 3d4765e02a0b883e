import type { Context } from './context'
import { usualShop } from './data/databases'
import { bareApp } from './floor/next-app'
import { growAll } from './grown'
import type { Metric } from './metric'
import { B1, B2, B6 } from './metrics/B1'
import { G1 } from './metrics/G1'
import { G2 } from './metrics/G2'
import { G3 } from './metrics/G3'
import { G5, manyOrders } from './metrics/G5'
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
import { T1c } from './metrics/T1c'
import { T2c, T2g, T3 } from './metrics/T2c'
import { W8 } from './metrics/W8'
import { W9 } from './metrics/W9'
import { build } from './shop'

export type Phase = {
  name: string
  does: string
  cap: number
  prepare?(ctx: Context): Promise<unknown>
  metrics: Metric[]
}

/** Ten minutes are the most that a run may take; `--full` and `--big` allow each phase several times as much. */
export const MOST_SECONDS = 600
export const moreTime = { isFull: 6, isBig: 3 }

export const PHASES: Phase[] = [
  {
    name: 'build',
    does: 'the production build of these sources, and the bare Next app, each unless it stands',
    cap: 50,
    prepare: async (ctx) => {
      await build(ctx)
      await bareApp(ctx)
    },
    metrics: [],
  },
  { name: 'data', does: 'the same shop for every run of a seed', cap: 40, prepare: usualShop, metrics: [] },
  { name: 'T', does: 'writing, at the level of the commands', cap: 45, metrics: [T1c, T2c, T2g, T3] },
  { name: 'W', does: 'counts that need a shop that runs', cap: 20, metrics: [W8, W9] },
  { name: 'G', does: 'growth', cap: 70, prepare: growAll, metrics: [G2, G3, G1, G7, G8, G9] },
  { name: 'O', does: 'the list of orders', cap: 20, prepare: manyOrders, metrics: [G5] },
  { name: 'S', does: 'reading over HTTP', cap: 210, metrics: [S7, S1, S2, S3, S4, S5, S9, S6, S8] },
  { name: 'B', does: 'Lighthouse, beside a page written by hand', cap: 145, metrics: [B1, B2, B6] },
]

export const METRICS = PHASES.flatMap(({ metrics }) => metrics)
