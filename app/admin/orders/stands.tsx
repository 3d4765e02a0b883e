import type { Standing } from '@/db/schema/order-list'
import { STANDS } from '@/lib/orders/list'

const TO_LOOK_AT: Standing[] = ['to-ship', 'part-shipped']

export function Stands({ standing }: { standing: Standing }) {
  return (
    <span className="state" data-kind={TO_LOOK_AT.includes(standing) ? 'look' : undefined}>
      {STANDS[standing]}
    </span>
  )
}
