import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Latencies, Plan } from './open-loop'

/** Readers in a process of their own: nothing that is done here keeps them from sending when they planned to. */
export function readersApart(root: string, plan: Plan) {
  const args = ['--import', 'tsx', join(root, 'e2e/bench/load/open-loop.ts'), JSON.stringify(plan)]
  const running = promisify(execFile)(process.execPath, args, { cwd: root })
  const found = running.then(({ stdout }) => JSON.parse(stdout.split('\n').at(-1) ?? '') as Latencies)
  const heard = new Promise<unknown>((hear) => running.child.stdout?.once('data', hear))
  return { found, begun: Promise.race([heard, found]) }
}
