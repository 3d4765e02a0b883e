import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../context'
import { startProgram } from '../processes'

type Target = { targetId: string; url: string; subtype?: string }
type Told = {
  id?: number
  result?: unknown
  error?: { message: string }
  method?: string
  params?: { sessionId: string; targetInfo: Target }
}

/**
 * A browser by its own protocol. It makes no page ready ahead while somebody is attached to the page itself, as
 * Playwright is; who is attached to the tab around it gets to know of both.
 */
export async function rawBrowser(ctx: Pick<Context, 'tools' | 'folder'>) {
  if (!ctx.tools.chromium) throw new Error('Chromium is not installed')
  const profile = mkdtempSync(join(ctx.folder, 'browser-'))
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
  const program = await startProgram(
    ctx.tools.chromium,
    [...args, '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  )
  const [, , , asks, answers] = program.child.stdio as [null, null, null, Writable, Readable]
  const waiting = new Map<number, (answer: Told) => void>()
  const sessions = new Map<string, string>()
  const hear = (told: Told) => {
    if (told.id) waiting.get(told.id)?.(told)
    if (told.method === 'Target.attachedToTarget' && told.params)
      sessions.set(told.params.targetInfo.targetId, told.params.sessionId)
  }
  let rest = ''
  answers.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\0')
    rest = parts.pop() ?? ''
    for (const part of parts) hear(JSON.parse(part))
  })

  let asked = 0
  const send = <Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> =>
    new Promise((done, failed) => {
      const id = ++asked
      waiting.set(id, ({ result, error }) => (error ? failed(new Error(error.message)) : done(result as Result)))
      asks.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
    })

  /** The session of the page under that address that is shown, whatever else is made ready. */
  async function shown(url: string): Promise<string> {
    for (let tries = 0; tries < 250; tries++) {
      const { targetInfos } = await send<{ targetInfos: Target[] }>('Target.getTargets')
      const found = targetInfos.find((it) => it.url === url && !it.subtype && sessions.has(it.targetId))
      if (found) return sessions.get(found.targetId) ?? ''
      await pause(20)
    }
    throw new Error(`${url} was never shown`)
  }

  return {
    send,
    shown,
    stop: program.stop,
    /** Of an empty page with nothing kept from the ones before. */
    async open(): Promise<{ session: string; close(): Promise<unknown> }> {
      sessions.clear()
      const { browserContextId } = await send<{ browserContextId: string }>('Target.createBrowserContext')
      const blank = { url: 'about:blank', browserContextId, width: 1280, height: 900, forTab: true }
      const { targetId } = await send<{ targetId: string }>('Target.createTarget', blank)
      const tab = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
      const all = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }
      await send('Target.setAutoAttach', all, tab.sessionId)
      return {
        session: await shown('about:blank'),
        close: () => send('Target.disposeBrowserContext', { browserContextId }),
      }
    },
    async evaluate<Value>(session: string, expression: string): Promise<Value> {
      const ask = { expression, awaitPromise: true, returnByValue: true }
      const answer = await send<{ result: { value: Value }; exceptionDetails?: { text: string } }>(
        ...(['Runtime.evaluate', ask, session] as const),
      )
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text)
      return answer.result.value
    },
  }
}
