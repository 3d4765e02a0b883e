import type { Metadata } from 'next'
import { requestWorld } from '@/app/_server/world'
import { metadataOf } from '@/app/_ui/metadata'
import { posterOfNugget } from '@/lib/content/posters'
import { openNugget, readNugget, readWithdrawn } from './open'
import { WholeNugget } from './whole'
import { Withdrawn } from './withdrawn'

export async function generateMetadata({ params }: PageProps<'/nuggets/[slug]'>): Promise<Metadata> {
  const { slug } = await params
  const nugget = await readNugget(slug)
  if (!nugget) {
    const withdrawn = await readWithdrawn(slug)
    return { ...(withdrawn && { title: `Withdrawn: ${withdrawn.title}` }), robots: { index: false } }
  }
  const { name } = (await requestWorld()).site
  const number = nugget.number === null ? '' : ` (nugget ${nugget.number})`
  return metadataOf({
    title: `${nugget.title}${number}`,
    description: nugget.summary,
    path: `/nuggets/${nugget.slug}`,
    poster: posterOfNugget(nugget, name).address,
    isArticle: true,
  })
}

export default async function NuggetPage({ params }: PageProps<'/nuggets/[slug]'>) {
  const { slug } = await params
  const nugget = await readNugget(slug)
  if (nugget) return <WholeNugget nugget={nugget} />
  const withdrawn = await readWithdrawn(slug)
  if (withdrawn) return <Withdrawn {...withdrawn} />
  return <WholeNugget nugget={await openNugget(slug)} />
}
