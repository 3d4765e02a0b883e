import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { readHouse } from '@/app/_server/house'
import { requestWorld } from '@/app/_server/world'
import { Footer, Header } from '@/app/_ui/frame'

export async function generateMetadata(): Promise<Metadata> {
  const { name } = (await requestWorld()).site
  return {
    title: { default: `${name}: pain science to read, use and learn`, template: `%s · ${name}` },
    description:
      'Short nuggets of neuroscience that anybody may read, the books and tools that go with them, and courses in many towns and online.',
  }
}

export default async function ShopLayout({ children }: { children: ReactNode }) {
  const { name, logo } = await readHouse()
  return (
    <>
      <Header {...{ name, logo }} />
      {children}
      <Footer name={name} />
    </>
  )
}
