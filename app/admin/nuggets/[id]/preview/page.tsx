import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { WholeNugget } from '@/app/(shop)/nuggets/[slug]/whole'
import { can } from '@/lib/accounts/rights'
import { findWholeNugget } from '@/lib/nuggets/queries/nuggets'
import { findDraft, findPreview } from '@/lib/nuggets/queries/versions'
import { Words, wordsOf } from '@/lib/nuggets/rules/words'

export const metadata: Metadata = { title: 'Preview', robots: { index: false } }

/** The real page, from words that nobody has saved yet; `of=stored`: from those that were saved last. */
export default async function PreviewPage({ params, searchParams }: PageProps<'/admin/nuggets/[id]/preview'>) {
  const { actor } = await currentVisitor()
  const { db } = await requestWorld()
  const { id } = await params
  const nugget = can(actor, 'edit-nuggets') ? await findWholeNugget(db, id) : undefined
  if (!nugget || !actor) notFound()
  const draft = await findDraft(db, id)
  const typed = (await searchParams).of === 'stored' ? undefined : await findPreview(db, actor.userId, id)
  return <WholeNugget nugget={{ ...nugget, ...(draft && wordsOf(draft)), ...(typed && readWords(typed.words)) }} />
}

function readWords({ forPatients, ...words }: Record<string, string>) {
  const read = Words.safeParse({ ...words, ...(forPatients === 'true' && { forPatients: 'on' }) })
  return read.success ? read.data : {}
}
