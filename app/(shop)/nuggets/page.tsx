import type { Metadata } from 'next'
import { NuggetList } from './list'
import { listMetadata } from './list-metadata'

const lead = 'Short stories from neuroscience, numbered, with a script that tells each in a minute. Free to read.'

export function generateMetadata({ searchParams }: PageProps<'/nuggets'>): Promise<Metadata> {
  return listMetadata({ title: 'Nuggets', description: lead, path: '/nuggets', searchParams })
}

export default function NuggetsPage({ searchParams }: PageProps<'/nuggets'>) {
  return <NuggetList title="Nuggets" lead={lead} path="/nuggets" searchParams={searchParams} />
}
