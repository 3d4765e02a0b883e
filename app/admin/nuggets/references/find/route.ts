import * as z from 'zod'
import { isSameOrigin } from '@/app/_server/form'
import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { can } from '@/lib/accounts/rights'
import { sayRead } from '@/lib/front/reading'
import { saveReference } from '@/lib/nuggets/commands/sources'
import { searchReferences } from '@/lib/nuggets/queries/references'
import { setReference } from '@/lib/nuggets/rules/citations'
import { SaveReference } from '@/lib/nuggets/rules/reference-form'
import { REFERENCE_REFUSALS } from '../../words'

const NOT_YOURS = 'You are not signed in any more, or this is not yours to do.'

/** What the picker of citations finds. */
export async function GET(request: Request) {
  const { actor } = await currentVisitor()
  if (!can(actor, 'edit-nuggets')) return new Response(NOT_YOURS, { status: 403 })
  const { db } = await requestWorld()
  const typed = new URL(request.url).searchParams.get('q')?.slice(0, 300) ?? ''
  const found = await searchReferences(db, typed.toWellFormed())
  return Response.json(
    found.map((reference) => {
      const { lead, journal, place } = setReference(reference)
      return { key: reference.key, text: [lead, journal, place].filter(Boolean).join(' ') }
    }),
  )
}

/** A source by hand, from the picker: the key it got, or what is wrong with it. */
export async function POST(request: Request) {
  sayRead()
  if (!(await isSameOrigin())) return Response.json({ message: 'Please send this from our own page.' }, { status: 403 })
  const form = await request.formData().catch(() => new FormData())
  const typed = [...form].map(([name, value]) => [name, String(value).replaceAll('\0', '').toWellFormed()])
  const ask = SaveReference.safeParse({ ...Object.fromEntries(typed), key: '' })
  if (!ask.success) return Response.json({ fields: z.flattenError<unknown, string>(ask.error).fieldErrors })
  const saved = await saveReference(await requestWorld(), await currentVisitor(), ask.data)
  if (saved.ok) return Response.json(saved.value)
  const { refusal } = saved
  if (refusal.kind !== 'same-work') return Response.json({ message: NOT_YOURS })
  const words = REFERENCE_REFUSALS['same-work']
  return Response.json({ fields: { doi: [typeof words === 'function' ? words(refusal) : words] } })
}
