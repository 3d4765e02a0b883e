import { When } from '@/app/_ui/format'
import type { Change } from '@/db/schema/audit'
import { withMoneySaid } from '@/lib/audit/money'
import type { Act } from '@/lib/audit/queries'
import { isThere, nameOfField, sayStored } from '@/lib/audit/rules'
import { HOME_ZONE } from '@/lib/base/time'

/** What staff did to one thing, newest first. */
export function Acts({ of }: { of: Act[] }) {
  if (of.length === 0) return <p className="quiet">Nobody has changed this yet.</p>
  return (
    <ol className="story">
      {of.map((act) => (
        <li key={act.id}>
          <When at={act.at} zone={HOME_ZONE} /> {act.email}: {sayAct(act.act)}
          <Changes of={act.changes} />
        </li>
      ))}
    </ol>
  )
}

/** `product.changed` → `product changed` */
export const sayAct = (act: string) => act.replace(/[.-]/g, ' ')

/** Each field with what it held before and after. */
export function Changes({ of }: { of: Change[] }) {
  if (of.length === 0) return null
  return (
    <ul>
      {of.map(withMoneySaid).map(({ field, before, after }) => (
        <li key={field}>
          {nameOfField(field)}: {isThere(before) && <del>{sayStored(before)}</del>} {isThere(before) && '→ '}
          <ins>{sayStored(after)}</ins>
        </li>
      ))}
    </ul>
  )
}
