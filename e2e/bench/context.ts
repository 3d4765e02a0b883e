import { execFileSync } from 'node:child_process'
import type { Flags } from './flags'
import { stopPrograms } from './processes'
import type { Tools } from './tools'

/** What the phases have made so far, and what is left of this one's time. */
export type Context = {
  root: string
  /** Fresh for this run; nothing outside it is written, save what is built once and kept by its hash. */
  folder: string
  flags: Flags
  tools: Tools
  /** True while at least that many seconds of this phase are left. */
  hasTime(seconds: number): boolean
  /** Made when first asked for, and stopped at the end of the run. */
  once<T>(name: string, make: () => Promise<T>, stop?: (made: T) => unknown): Promise<T>
  say(text: string): void
}

type Made = { value: Promise<unknown>; stop: () => Promise<unknown>; pid?: number }

export function makeContext(fixed: Pick<Context, 'root' | 'folder' | 'flags' | 'tools' | 'say'>) {
  const made = new Map<string, Made>()
  let deadline = Number.POSITIVE_INFINITY
  const context: Context = {
    ...fixed,
    hasTime: (seconds) => performance.now() + seconds * 1000 < deadline,
    once<T>(name: string, make: () => Promise<T>, stop?: (value: T) => unknown): Promise<T> {
      const known = made.get(name)
      if (known) return known.value as Promise<T>
      const value = make()
      const entry: Made = { value, stop: async () => stop?.(await value) }
      made.set(name, entry)
      value.then(
        (it) => {
          entry.pid = (it as { pid?: number } | null)?.pid
        },
        () => {},
      )
      return value
    },
  }
  return {
    context,
    /** From now on, until the next phase. */
    allow(seconds: number) {
      deadline = performance.now() + seconds * 1000
    },
    /** What a metric has left running that came to its cap. */
    stopStrays: () => stopPrograms([...made.values()].flatMap(({ pid }) => pid ?? [])),
    async stopAll() {
      for (const { stop } of [...made.values()].reverse()) await stop().catch(() => {})
      await stopPrograms()
    },
  }
}

export const git = (root: string, ...args: string[]) => {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}
