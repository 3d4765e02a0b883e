import type { Books, StoredEvent } from './books'
import { type Chance, chanceFrom, shuffled } from './chance'
import type { Clock } from './clock'
import { sign } from './signature'

const minutes = (count: number) => count * 60_000
const hours = (count: number) => minutes(count * 60)
/** What a failed try waits for the next one; about three days in all, as Stripe says of live mode. */
const BACK_OFF = [10_000, minutes(1), minutes(5), minutes(30), hours(2), hours(6), hours(12), hours(24), hours(24)]
const PATIENCE = 10_000

export type Webhooks = ReturnType<typeof makeWebhooks>
/** How the post behaves. */
export type PostMode = {
  isHeld: boolean
  /** How many times more every event goes out. */
  extraCopies: number
  /** The share of tries, 0 to 1, that never arrive and are never repeated. */
  lost: number
  /** Delivers the events of an API call before the call is answered. */
  isBeforeTheAnswer: boolean
  /** Signs this many seconds ahead of the clock (behind it, if negative). */
  skew: number
}
const PLAIN: PostMode = { isHeld: false, extraCopies: 0, lost: 0, isBeforeTheAnswer: false, skew: 0 }

type Address = { url: string | null; secret: string }

/** The post office. Events wait in the outbox until what made them is over, then go out one after the other. */
export function makeWebhooks(books: Books, clock: Clock, chance: Chance, address: Address, changed: () => void) {
  let outbox: StoredEvent[] = []
  let held: StoredEvent[] = []
  let mode = PLAIN
  let queue: Promise<void> = Promise.resolve()

  function enqueue(events: StoredEvent[]): Promise<void> {
    for (const event of events) queue = queue.then(() => attempt(event))
    return queue
  }

  async function attempt(event: StoredEvent): Promise<void> {
    event.nextTryAt = null
    if (address.url === null) return
    if (chance() < mode.lost) return log(event, null, 'lost on the way')
    event.tries += 1
    const { status, outcome } = await send(event, address.url)
    if (status !== null && status >= 200 && status < 300) event.delivered = true
    const wait = BACK_OFF[event.tries - 1]
    if (!event.delivered && wait !== undefined) event.nextTryAt = clock.now() + wait
    log(event, status, outcome)
  }

  async function send(event: StoredEvent, url: string) {
    const signature = sign(event.payload, address.secret, clock.seconds() + mode.skew)
    const headers = { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature }
    const signal = AbortSignal.timeout(PATIENCE)
    try {
      const sent = { method: 'POST', headers, body: event.payload, redirect: 'manual', signal } as const
      const answer = await fetch(url, sent)
      return { status: answer.status, outcome: (await answer.text()).slice(0, 200) }
    } catch (error) {
      return { status: null, outcome: String(error instanceof Error ? (error.cause ?? error) : error) }
    }
  }

  function log(event: StoredEvent, status: number | null, outcome: string): void {
    books.deliveries.push({ event: event.id, type: event.type, at: clock.now(), status, outcome })
    changed()
  }

  const copies = (events: StoredEvent[]) =>
    events.flatMap((event) => Array(1 + mode.extraCopies).fill(event) as StoredEvent[])

  return {
    isListening: address.url !== null,
    post(event: StoredEvent): void {
      outbox.push(event)
    },
    /** Sends what lies in the outbox, or keeps it while the post is held. */
    flush(): void {
      const ready = copies(outbox)
      outbox = []
      if (mode.isHeld) held.push(...ready)
      else enqueue(ready)
    },
    /** For events that have to arrive before the answer of the call that made them. */
    async flushBeforeTheAnswer(): Promise<void> {
      if (!mode.isBeforeTheAnswer || mode.isHeld) return
      const ready = copies(outbox)
      outbox = []
      await Promise.all(ready.map(attempt))
    },
    /** Tries again what is due; the promise ends when nothing is on its way. */
    async retryDue(): Promise<void> {
      const due = [...books.events.values()].filter(({ nextTryAt }) => nextTryAt !== null && nextTryAt <= clock.now())
      for (const event of due) event.nextTryAt = null
      await enqueue(due)
    },
    async settled(): Promise<void> {
      let last: Promise<void> | undefined
      while (last !== queue) {
        last = queue
        await last
      }
    },
    set(change: Partial<PostMode>): void {
      mode = { ...mode, ...change }
    },
    /** Sends the held events in the order they now have and holds no longer. */
    async release(): Promise<void> {
      const ready = held
      held = []
      mode = { ...mode, isHeld: false }
      await enqueue(ready)
    },
    shuffle(seed: number): void {
      held = shuffled(held, chanceFrom(seed))
    },
    held: () => held.map(({ id, type }) => ({ id, type })),
    /** Sends every event there ever was once more, or only those of one id. */
    async redeliver(id?: string): Promise<void> {
      await enqueue([...books.events.values()].filter((event) => id === undefined || event.id === id))
    },
    plain(): void {
      mode = PLAIN
      held = []
    },
  }
}
