import { isSameOrigin } from '@/app/_server/form'
import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { can } from '@/lib/accounts/rights'
import { sayRead } from '@/lib/front/reading'
import { keepPreview } from '@/lib/nuggets/commands/words'
import { Words } from '@/lib/nuggets/rules/words'

/** What is being typed, on its way into the preview; nothing of the nugget itself changes. */
export async function POST(request: Request, { params }: RouteContext<'/admin/nuggets/[id]/typed'>) {
  sayRead()
  if (!(await isSameOrigin())) return new Response('Please send this form from our own page.', { status: 403 })
  const visitor = await currentVisitor()
  if (!can(visitor.actor, 'edit-nuggets')) return new Response('This is not yours to write.', { status: 403 })
  const { id } = await params
  const form = await request.formData().catch(() => new FormData())
  const typed = Object.fromEntries(
    [...form].map(([name, value]) => [name, String(value).replaceAll('\0', '').toWellFormed()]),
  )
  const words = Words.safeParse({ ...typed, title: typed.title || 'Without a title yet' })
  if (words.success) {
    const kept = await keepPreview(await requestWorld(), visitor, id, words.data)
    if (!kept.ok) return new Response('This is not yours to write.', { status: 403 })
  }
  return new Response(null, { status: 303, headers: { location: `/admin/nuggets/${encodeURIComponent(id)}/preview` } })
}
