import { proveFirst } from '@/app/_server/prove-first'
import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { exportPerson } from '@/lib/people/commands'
import { emailIn, pathOfPerson } from '../../address'

/** Everything about one person as JSON. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const email = emailIn((await params).id)
  const taken = await exportPerson(await requestWorld(), await currentVisitor(), { email })
  if (!taken.ok && taken.refusal.kind === 'prove-again') return proveFirst(pathOfPerson(email))
  if (!taken.ok) {
    const status = taken.refusal.kind === 'nobody' ? 404 : 403
    return new Response('This is not yours to take along.', { status })
  }
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="person.json"',
    'cache-control': 'no-store',
  }
  return new Response(JSON.stringify(taken.value, null, 2), { headers })
}
