import { ActionForm, Submit } from '@/app/_ui/form'
import { When } from '@/app/_ui/format'
import { HOME_ZONE, type Instant } from '@/lib/base/time'
import type { Invitation } from '@/lib/staff/queries'
import { renewInvitationAction, withdrawInvitationAction } from './actions'

export function Invitations({ of, now }: { of: Invitation[]; now: Instant }) {
  if (of.length === 0) return null
  return (
    <>
      <h3>Not taken yet</h3>
      <ul className="story">
        {of.map(({ id, email, role, expiresAt }) => (
          <li key={id} className="session">
            <p>
              <strong>{email}</strong> as {role},{' '}
              {now < expiresAt ? (
                'until '
              ) : (
                <span className="state" data-kind="look">
                  ended{' '}
                </span>
              )}
              <When at={expiresAt} zone={HOME_ZONE} />
            </p>
            <Decide action={renewInvitationAction} id={id} label={`Send ${email} a new one`} />
            <Decide action={withdrawInvitationAction} id={id} label={`Withdraw it`} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Decide({ action, id, label }: { action: typeof renewInvitationAction; id: string; label: string }) {
  return (
    <ActionForm action={action} className="inline-form" label={label}>
      <input type="hidden" name="invitation" value={id} />
      <Submit className="button button-quiet">{label}</Submit>
    </ActionForm>
  )
}
