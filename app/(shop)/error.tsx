'use client'

import { Broken } from '@/app/_ui/broken'

export default function ShopError() {
  return <Broken />
}
