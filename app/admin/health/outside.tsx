import { ActionForm, Submit } from '@/app/_ui/form'
import { When } from '@/app/_ui/format'
import { HOME_ZONE } from '@/lib/base/time'
import type { Reach } from '@/lib/health/queries'
import { Part } from '../_ui/shell'
import { tryOutsideAction } from './actions'

export function Outside({ mail, payments }: { mail: Reach; payments: Reach }) {
  return (
    <Part title="Outside" id="outside">
      <ul className="story">
        <Line name="mail" title="Mail" reach={mail} label="Send me a trial mail" />
        <Line name="payments" title="Payments" reach={payments} label="Ask the payment service" />
      </ul>
    </Part>
  )
}

function Line({ name, title, reach, label }: { name: string; title: string; reach: Reach; label: string }) {
  const { reachedAt, failedAt, failure } = reach
  const isDown = failedAt !== null && failedAt > (reachedAt ?? 0)
  return (
    <li className="session">
      <p>
        <strong>{title}</strong>: {reachedAt ? 'last reached ' : 'not reached yet'}
        {reachedAt && <When at={reachedAt} zone={HOME_ZONE} />}
        {isDown && (
          <span className="state" data-kind="look">
            , not reached <When at={failedAt} zone={HOME_ZONE} /> ({failure})
          </span>
        )}
      </p>
      <ActionForm action={tryOutsideAction} className="inline-form" label={title}>
        <input type="hidden" name="what" value={name} />
        <Submit className="button button-quiet">{label}</Submit>
      </ActionForm>
    </li>
  )
}
