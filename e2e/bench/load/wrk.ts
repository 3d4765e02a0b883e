import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { MICROSECONDS_PER_TICK, ticksOf } from '../processes'

export type Load = { perSecond: number; requests: number; cpuPerRequest: number }
type Ask = { url: string; seconds: number; pids: number[]; connections?: number; headers?: Record<string, string> }

/** A closed loop over keep-alive connections, and the processor time that the answering processes took meanwhile. */
export async function load(
  wrk: string,
  { url, seconds, pids, connections = 50, headers = { 'accept-encoding': 'br' } }: Ask,
): Promise<Load> {
  const told = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const before = pids.reduce((all, pid) => all + ticksOf(pid), 0)
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, ...told, url]
  const { stdout } = await promisify(execFile)(wrk, args)
  const ticks = pids.reduce((all, pid) => all + ticksOf(pid), 0) - before
  const { requests, perSecond } = readWrk(stdout)
  return { requests, perSecond, cpuPerRequest: (ticks * MICROSECONDS_PER_TICK) / requests }
}

/** Answers that are not what was asked for, and broken connections, make the figure worthless. */
export function readWrk(text: string): { requests: number; perSecond: number } {
  const bad = /Non-2xx or 3xx responses: \d+|Socket errors: .*/.exec(text)
  if (bad) throw new Error(`wrk was not answered well: ${bad[0]}`)
  const requests = Number(/(\d+) requests in/.exec(text)?.[1])
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1])
  if (!requests || !perSecond) throw new Error(`wrk said something else:\n${text}`)
  return { requests, perSecond }
}
