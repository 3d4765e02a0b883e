import { leadOn } from '@/app/_server/old-addresses'

export default async function OldProductPage({ params }: PageProps<'/product/[slug]'>) {
  return leadOn('product', (await params).slug)
}
