import type { Previewed } from '@/db/schema/previews'
import { sayRead } from '@/lib/front/reading'
import { keepTyped } from '@/lib/previews/commands'
import { readTyped } from '@/lib/previews/rules'
import { isSameOrigin } from './form'
import { currentVisitor } from './visitor'
import { requestWorld } from './world'

/** What is being typed, on its way into the preview of a thing. */
export function typedRoute(thing: Previewed) {
  return async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
    sayRead()
    if (!(await isSameOrigin())) return new Response('Please send this form from our own page.', { status: 403 })
    const { id } = await params
    const form = await request.formData().catch(() => new FormData())
    const [world, visitor] = [await requestWorld(), await currentVisitor()]
    const kept = await keepTyped(world, visitor, { thing, id: id.slice(0, 120) }, readTyped(form))
    if (!kept.ok) return new Response('This is not yours to write.', { status: 403 })
    const location = new URL(request.url).pathname.replace(/typed$/, 'preview?of=typed')
    return new Response(null, { status: 303, headers: { location } })
  }
}
