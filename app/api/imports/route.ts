import { isSameOrigin } from '@/app/_server/form'
import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { can } from '@/lib/accounts/rights'
import { config } from '@/lib/config'
import { hasRoom } from '@/lib/health/commands'
import { takeFile } from '@/lib/imports/commands/take'
import { FileSent } from '@/lib/imports/rules/file'

/** Takes a whole file, as every form sends one, and leads to the page that says what is in it. */
export async function POST(request: Request) {
  const visitor = await currentVisitor()
  if (!can(visitor.actor, 'import-files')) return new Response('You are not signed in any more.', { status: 403 })
  if (!(await isSameOrigin())) return new Response('Please send this form from our own page.', { status: 403 })
  const world = await requestWorld()
  const form = await request.formData().catch(() => undefined)
  const file = form?.get('file')
  const sent = FileSent.safeParse({ kind: form?.get('kind'), file: file instanceof File ? file.name : '' })
  if (!(file instanceof File) || !sent.success) return goTo('/admin/import?wrong=no-file')
  const back = (wrong: string) => goTo(`/admin/import?kind=${sent.data.kind}&wrong=${wrong}`)
  if (!(await hasRoom(world, config().diskReserve + file.size))) return back('full')
  const taken = await takeFile(world, visitor, { ...sent.data, bytes: new Uint8Array(await file.arrayBuffer()) })
  return taken.ok ? goTo(`/admin/import/${taken.value.id}?said=checking`) : back(taken.refusal.kind)
}

const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
