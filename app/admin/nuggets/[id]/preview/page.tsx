import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { WholeNugget } from '@/app/(shop)/nuggets/[slug]/whole'
import { can } from '@/lib/accounts/rights'
import { findWholeNugget } from '@/lib/nuggets/queries/nuggets'
import { findDraft } from '@/lib/nuggets/queries/versions'
import { Words, wordsOf } from '@/lib/nuggets/rules/words'
import { findTyped } from '@/lib/previews/queries'
import type { Typed } from '@/lib/previews/rules'

export const metadata: Metadata = { title: 'Preview', robots: { index: false } }

/** The real page: from the words that were saved last, or with `of=typed` from those that nobody has saved yet. */
export default async function PreviewPage({ params, searchParams }: PageProps<'/admin/nuggets/[id]/preview'>) {
  const { actor } = await currentVisitor()
  const { db } = await requestWorld()
  const { id } = await params
  const nugget = can(actor, 'edit-nuggets') ? await findWholeNugget(db, id) : undefined
  if (!nugget || !actor) notFound()
  const draft = await findDraft(db, id)
  const isTyped = (await searchParams).of === 'typed'
  const typed = isTyped ? await findTyped(db, actor.userId, { thing: 'nugget', id }) : undefined
  return <WholeNugget nugget={{ ...nugget, ...(draft && wordsOf(draft)), ...(typed && readWords(typed)) }} />
}

function readWords(typed: Typed) {
  const read = Words.safeParse({ ...typed, title: typed.title || 'Without a title yet' })
  return read.success ? read.data : {}
}
