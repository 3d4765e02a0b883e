import type { MetadataRoute } from 'next'
import { requestWorld } from '@/app/_server/world'

/** Nobody's cart, order or account, and no page made of typed words, is for machines. */
const PRIVATE = [
  '/cart',
  '/checkout',
  '/orders',
  '/quotes',
  '/account',
  '/sign-in',
  '/admin',
  '/api',
  '/downloads',
  '/search',
]

export default async function robots(): Promise<MetadataRoute.Robots> {
  const { url } = (await requestWorld()).site
  return { rules: { userAgent: '*', disallow: PRIVATE }, sitemap: `${url}/sitemap.xml` }
}
