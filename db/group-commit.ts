import { AsyncResource } from 'node:async_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** What the writing connection does for a group. `begin` may wait for another process. */
export type Writer = {
  isOpen(): boolean
  begin(): Promise<unknown>
  commit(): void
  rollback(): void
  save(): void
  release(): void
  rollbackToSaved(): void
}

type Member = { work(): Promise<unknown>; done(value: unknown): void; failed(error: unknown): void }
type Kept = { member: Member; value: unknown }

/** Nobody waits longer for others than a few commits take, and the process answers nothing else meanwhile. */
const MOST = { members: 64, milliseconds: 10 }

/**
 * One writer, whose turns stand in a queue. Transactions that wait share one commit, and so one wait for the disk:
 * each sees what those before it wrote and can fail alone, and none is answered before all of them are kept. One that
 * comes alone pays for a turn of the event loop and no more.
 */
export function groupCommit(writer: Writer, most = MOST) {
  const waiting: Member[] = []
  let last: Promise<unknown> = Promise.resolve()

  /** A turn for whatever else uses the connection. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }

  function transact<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((done, failed) => {
      // A group runs on behalf of whoever came first; what is done and logged inside belongs to who asked for it.
      waiting.push({ work: AsyncResource.bind(work), done: done as Member['done'], failed })
      if (waiting.length === 1) void alone(group)
    })
  }

  async function group() {
    // Requests that are ready together are heard one after the other: all of them, before the first is served.
    await nextTurn()
    const first = waiting.shift()
    if (!first) return
    const kept: Kept[] = []
    const failures: (() => void)[] = []
    try {
      await writer.begin()
      await takeIn(first, kept, failures)
      if (writer.isOpen()) writer.commit()
      for (const { member, value } of kept) member.done(value)
    } catch (error) {
      if (writer.isOpen()) writer.rollback()
      for (const { member } of kept) member.failed(error)
      if (kept.length === 0 && failures.length === 0) first.failed(error)
    }
    for (const fail of failures) fail()
    if (waiting.length > 0) void alone(group)
  }

  /** One after the other, for as long as somebody waits. */
  async function takeIn(first: Member, kept: Kept[], failures: (() => void)[]) {
    const until = performance.now() + most.milliseconds
    let member: Member | undefined = first
    while (member) {
      const { work, failed } = member
      const isFollower = kept.length > 0
      if (isFollower) writer.save()
      try {
        kept.push({ member, value: await work() })
        if (isFollower) writer.release()
      } catch (error) {
        failures.push(() => failed(error))
        // A full disk ends the whole transaction, whoever met it: then nobody's work was kept.
        if (!writer.isOpen()) throw error
        if (!isFollower) return writer.rollback()
        writer.rollbackToSaved()
      }
      const isRoom = kept.length + failures.length < most.members && performance.now() < until
      member = isRoom ? waiting.shift() : undefined
    }
  }

  return { transact, alone }
}
