import { createServer } from 'node:http'
import { listen, stop } from '../http'
import { type Books, emptyBooks, loadBooks, saveBooks } from './books'
import { anySeed, chanceFrom, letters } from './chance'
import { makeClock } from './clock'
import { type Control, makeControl } from './control'
import { makeFaults } from './faults'
import { serve } from './http'
import type { Sandbox } from './sandbox'
import { makeWebhooks } from './webhooks'

export type StripeSandboxOptions = {
  /** 0 or left out: any free port. */
  port?: number
  /** Where signed events go; null keeps them in the books only. */
  webhookUrl: string | null
  webhookSecret: string
  /** The same number gives the same ids, losses and orders. */
  seed?: number
  /** A folder that keeps the books from one start to the next. */
  folder?: string
  /** The present, in milliseconds; a test may hand in the shop's own clock. */
  now?: () => number
  /** Moves the post and old sessions on by itself. Without it, only `control.clock` does. */
  tickMs?: number
}
export type StripeSandbox = {
  url: string
  port: number
  seed: number
  books: Books
  control: Control
  close(): Promise<void>
}

export async function startStripeSandbox(options: StripeSandboxOptions): Promise<StripeSandbox> {
  const { port: wanted = 0, folder, seed = anySeed() } = options
  const books = folder === undefined ? emptyBooks() : loadBooks(folder)
  const chance = chanceFrom(seed)
  const clock = makeClock(options.now)
  const save = () => folder !== undefined && saveBooks(books, folder)
  const address = { url: options.webhookUrl, secret: options.webhookSecret }
  const sandbox: Sandbox = {
    url: '',
    books,
    clock,
    chance,
    faults: makeFaults(),
    webhooks: makeWebhooks(books, clock, chance, address, save),
    modes: { refunds: 'succeeded', payAtCreation: null },
    newId,
    cause: { id: null, idempotency_key: null },
  }
  function newId(prefix: string, length = 24): string {
    const id = prefix + letters(chance, length)
    const isTaken = Object.values(books).some((shelf) => shelf instanceof Map && shelf.has(id))
    return isTaken ? newId(prefix, length) : id
  }
  // What was still to be sent when the last program stopped goes out with the next tick.
  for (const event of books.events.values()) if (!event.delivered && event.tries === 0) event.nextTryAt = clock.now()
  const control = makeControl(sandbox)
  const server = createServer((request, response) => {
    serve(sandbox, control, request, response).then(save, (error: unknown) => {
      console.error(error)
      response.writeHead(500).end(`The sandbox itself failed: ${error}`)
    })
  })
  const port = await listen(server, wanted)
  sandbox.url = `http://127.0.0.1:${port}`
  const ticking = options.tickMs === undefined ? undefined : setInterval(() => control.clock.advance(0), options.tickMs)
  ticking?.unref()
  return {
    url: sandbox.url,
    port,
    seed,
    books,
    control,
    close: async () => {
      clearInterval(ticking)
      await stop(server)
    },
  }
}
