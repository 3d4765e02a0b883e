import { leadOn } from '@/app/_server/old-addresses'

export default async function OldNuggetPage({ params }: PageProps<'/noijam/[slug]'>) {
  return leadOn('noijam', (await params).slug)
}
