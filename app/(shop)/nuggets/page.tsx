import type { Metadata } from 'next'
import { NuggetList } from './list'

const lead = 'Short stories from neuroscience, numbered, with a script that tells each in a minute. Free to read.'

export const metadata: Metadata = { title: 'Nuggets', description: lead }

export default function NuggetsPage({ searchParams }: PageProps<'/nuggets'>) {
  return <NuggetList title="Nuggets" lead={lead} path="/nuggets" searchParams={searchParams} />
}
