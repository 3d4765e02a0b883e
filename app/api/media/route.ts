import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { can } from '@/lib/accounts/rights'
import { startUpload } from '@/lib/media/commands'
import { StartUpload } from '@/lib/media/rules'

/** Begins an upload: `{ name, size }` → `{ id }`. */
export async function POST(request: Request) {
  const visitor = await currentVisitor()
  if (!can(visitor.actor, 'edit-media')) return answer(403, { message: 'You are not signed in any more.' })
  const ask = StartUpload.safeParse(await request.json().catch(() => null))
  if (!ask.success) return answer(400, { message: 'That file is empty, or larger than 100 megabytes.' })
  const started = await startUpload(await requestWorld(), visitor, ask.data)
  return started.ok ? answer(200, started.value) : answer(403, { message: 'You are not signed in any more.' })
}

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
