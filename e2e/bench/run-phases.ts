import type { Context } from './context'
import { type Flags, isAsked, isAskedAtLength } from './flags'
import { judge, type Row } from './judge'
import type { Metric, Peer, Reading } from './metric'
import { moreTime, type Phase } from './phases'

type Made = { context: Context; allow(seconds: number): void; stopStrays(): Promise<void> }
type Known = Peer & { id: string }

/**
 * Each phase stops at its cap; what it could not measure by then is missing, and says so. `patience`: how many times
 * as long everything takes on a machine that has other work to do.
 */
export async function runPhases(made: Made, phases: Phase[], peers: Known[], patience = 1): Promise<Row[]> {
  const { context } = made
  const rows: Row[] = []
  for (const { name, does, cap, prepare, metrics, isLong } of phases) {
    const asked = metrics.filter(({ id }) => (isLong ? isAskedAtLength : isAsked)(context.flags, id))
    if (asked.length === 0 && (!prepare || metrics.length > 0)) continue
    context.say(`${name}: ${does}`)
    if (prepare) await prepare(context)
    const seconds = cap * factor(context.flags) * patience
    made.allow(seconds)
    const end = performance.now() + seconds * 1000
    for (const metric of asked) {
      const peer = peers.find(({ id }) => id === metric.id)
      const taken = await rowsOf(context, metric, end, peer)
      for (const row of taken) context.say(`  ${row.id} ${row.title}: ${row.result}`)
      rows.push(...taken)
    }
    await made.stopStrays()
  }
  return rows
}

const factor = ({ isFull, isBig }: Flags) => (isFull ? moreTime.isFull : 1) * (isBig ? moreTime.isBig : 1)

/** One row for each reading, and one that is missing for each that did not come. */
export async function rowsOf(context: Context, metric: Metric, end: number, peer?: Peer): Promise<Row[]> {
  const readings: Reading[] = []
  let why = 'not measured'
  const measured = metric.measure(context)
  try {
    for (;;) {
      const next = await before(end, Promise.resolve(measured.next()))
      if (next === 'late') {
        why = 'the phase came to its cap'
        break
      }
      if (next.done) break
      const isEmpty = !next.value.ours?.length
      readings.push(isEmpty ? { ...next.value, note: 'no time was left for a sample' } : next.value)
    }
  } catch (error) {
    why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    context.say(`  ${metric.id} came to nothing: ${error}`)
  }
  const missing = (metric.whats ?? (readings.length === 0 ? [undefined] : []))
    .filter((what) => !readings.some((reading) => reading.what === what))
    .map((what): Reading => ({ what, unit: '', note: why }))
  return [...readings, ...missing].map((reading) => judge(metric, reading, peer))
}

function before<T>(end: number, work: Promise<T>): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((tell) => {
    timer = setTimeout(() => tell('late'), Math.max(0, end - performance.now()))
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
