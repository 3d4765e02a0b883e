import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** `utime` and `stime` of all threads, in ticks of 10 ms. */
export function ticksOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name stands in brackets and may hold anything, so count from behind it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11]) + Number(fields[12])
}

export const MICROSECONDS_PER_TICK = 10_000

/** Bytes that are in memory. */
export function residentOf(pid: number): number {
  const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(found?.[1] ?? Number.NaN) * 1024
}

export const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent)

function parentOf(pid: number): number | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

/** Started here and not ended yet. */
const running = new Map<number, Program>()

/** Ends every program of ours but those. */
export async function stopPrograms(kept: number[] = []) {
  const others = [...running.values()].filter(({ pid }) => !kept.includes(pid))
  await Promise.all(others.map(({ stop }) => stop('SIGKILL')))
}

export type Program = { pid: number; child: ChildProcess; stop(signal?: NodeJS.Signals): Promise<void> }

/** Starts a program; resolves once it has said `ready`, or has answered under `url`. */
export async function startProgram(
  command: string,
  args: string[],
  { ready, url, ...options }: SpawnOptions & { ready?: RegExp; url?: string },
): Promise<Program> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let said = ''
  const ended = new Promise<void>((end) => child.once('exit', () => end()))
  const heard = new Promise<void>((found) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        if (said.length < 20_000) said += chunk
        if (ready?.test(said)) found()
      })
  })
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
  }
  const program: Program = { pid: child.pid ?? 0, child, stop }
  running.set(program.pid, program)
  void ended.then(() => running.delete(program.pid))
  const died = ended.then(() => {
    throw new Error(`${command} ${args.join(' ')} ended before it was ready:\n${said}`)
  })
  died.catch(() => {})
  if (url) await Promise.race([answers(url), died])
  else if (ready) await Promise.race([heard, died])
  return program
}

async function answers(url: string): Promise<void> {
  for (;;) {
    const status = await fetch(url).then(
      async (response) => {
        await response.arrayBuffer()
        return response.status
      },
      () => 0,
    )
    if (status === 200) return
    await new Promise((wait) => setTimeout(wait, 5))
  }
}
