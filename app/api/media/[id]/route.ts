import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { can } from '@/lib/accounts/rights'
import { takePiece } from '@/lib/media/commands'
import { PIECE } from '@/lib/media/rules'

/** The piece of an upload that begins at `?at=`: how much is there afterwards, `{ size }`. */
export async function POST(request: Request, { params }: RouteContext<'/api/media/[id]'>) {
  const visitor = await currentVisitor()
  if (!can(visitor.actor, 'edit-media')) return answer(403, { message: 'You are not signed in any more.' })
  const { id } = await params
  const at = Number(new URL(request.url).searchParams.get('at'))
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (!Number.isSafeInteger(at) || at < 0 || bytes.length === 0 || bytes.length > PIECE)
    return answer(400, { message: 'That is not a piece of a file.' })
  const taken = await takePiece(await requestWorld(), visitor, { id, at, bytes })
  if (taken.ok) return answer(200, taken.value)
  return taken.refusal.kind === 'no-such-upload'
    ? answer(404, { message: 'That upload has ended. Please choose the file again.' })
    : answer(403, { message: 'You are not signed in any more.' })
}

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
