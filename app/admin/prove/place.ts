import * as z from 'zod'
import { placeAfterSignIn } from '@/lib/accounts/rules'
import { TypedCode } from '@/lib/staff/rules'

export const Prove = TypedCode.extend({ next: z.string().max(500).optional() })
type Prove = z.infer<typeof Prove>

/** Who has used one of their last recovery codes hears of it first. */
export function placeAfterProof({ left }: { left: number | null }, { next = '' }: Prove): string {
  if (left !== null) return '/admin/you?said=recovery-used'
  if (next === 'beside') return '/admin/prove?said=proved'
  const place = placeAfterSignIn(next)
  return place.startsWith('/admin') && !place.startsWith('/admin/prove') ? place : '/admin'
}
