import { requestWorld } from '@/app/_server/world'
import { seconds } from '@/lib/base/time'
import { config } from '@/lib/config'
import { listFailing } from '@/lib/health/commands'
import { isStopping } from '@/lib/health/process'
import type { Part } from '@/lib/health/rules'

let last: { at: number; failing: Promise<Part[]> } | undefined

/** 200 while the shop can take orders, else 503 and which part of it cannot. Looks once a second, however often it is asked. */
export async function sayReady(): Promise<Response> {
  const world = await requestWorld()
  const now = world.now()
  if (!last || isStopping() || now - last.at >= seconds(1) || now < last.at)
    last = { at: now, failing: listFailing(world, config().diskReserve) }
  const failing = await last.failing
  if (failing.length > 0) world.log('health.failed', { failing })
  const body = failing.length > 0 ? { status: 'not ready', failing } : { status: 'ok' }
  return Response.json(body, {
    status: failing.length > 0 ? 503 : 200,
    headers: { 'cache-control': 'no-store' },
  })
}
