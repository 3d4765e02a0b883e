import { ActionForm, Field, Submit } from '@/app/_ui/form'
import { When } from '@/app/_ui/format'
import type { Staff } from '@/lib/accounts/rights'
import { HOME_ZONE, later } from '@/lib/base/time'
import { enrolmentOf, recoveryCodesOf } from '@/lib/staff/authenticator'
import { countRecoveryCodes, findFactor, type SecondFactor as Stored } from '@/lib/staff/queries'
import { CODES_LIFE } from '@/lib/staff/rules'
import type { World } from '@/lib/world/world'
import { Part } from '../_ui/shell'
import {
  beginFactorAction,
  confirmFactorAction,
  giveUpFactorAction,
  keepCodesAction,
  renewCodesAction,
} from './actions'
import { QrCode } from './qr-code'

type Props = { world: World; staff: Staff }

export async function SecondFactor({ world, staff }: Props) {
  const factor = await findFactor(world.db, staff.userId)
  return (
    <Part title="Second factor" id="second-factor">
      {factor?.confirmedAt ? (
        <Chosen world={world} staff={staff} factor={factor} />
      ) : factor ? (
        <Enrolment {...{ world, staff, factor }} />
      ) : (
        <>
          <p className="measure">
            An authenticator app on your phone or computer shows six figures, new ones each half minute. Sign-in asks
            for them after the link in your mail.
          </p>
          <ActionForm action={beginFactorAction} className="inline-form" label="Set up">
            <Submit>Set up an authenticator app</Submit>
          </ActionForm>
        </>
      )}
    </Part>
  )
}

function Enrolment({ world, staff, factor }: Props & { factor: Stored }) {
  const { address, secret } = enrolmentOf(world, factor, staff.email)
  return (
    <ol className="steps-down">
      <li>
        <h3>Let the app read this</h3>
        <QrCode of={address} label="A code to scan with the authenticator app" />
        <p>
          Or type this key into it (by time, six figures): <code className="secret">{secret}</code>
        </p>
      </li>
      <li>
        <h3>Type what the app shows</h3>
        <ActionForm action={confirmFactorAction} className="form code-form" label="First code">
          <Field name="code" label="Code" inputMode="numeric" autoComplete="one-time-code" maxLength={20} required />
          <Submit>Confirm</Submit>
        </ActionForm>
      </li>
    </ol>
  )
}

async function Chosen({ world, staff, factor }: Props & { factor: Stored }) {
  const { codesSeed, codesMadeAt, confirmedAt } = factor
  const left = await countRecoveryCodes(world.db, staff.userId)
  const mayRead = codesSeed !== null && codesMadeAt !== null && world.now() < later(codesMadeAt, CODES_LIFE)
  return (
    <>
      <p>
        Your authenticator app is asked for{' '}
        {confirmedAt && (
          <>
            since <When at={confirmedAt} zone={HOME_ZONE} />
          </>
        )}
        . Recovery codes left: <strong>{left}</strong>
        {left < 3 && '. Please make new ones.'}
      </p>
      {mayRead && staff.factor === 'fresh' ? (
        <RecoveryCodes codes={recoveryCodesOf(world, codesSeed)} />
      ) : (
        <div className="staff-tools">
          {staff.factor === 'fresh' ? (
            <>
              <Change action={renewCodesAction} label="Make ten new recovery codes" />
              <Change action={beginFactorAction} label="Use another app" />
              <Change action={giveUpFactorAction} label="Go without a second factor" />
            </>
          ) : (
            <a href="/admin/prove?next=/admin/you">Show your second factor to change it</a>
          )}
        </div>
      )}
    </>
  )
}

function Change({ action, label }: { action: typeof beginFactorAction; label: string }) {
  return (
    <ActionForm action={action} className="inline-form" label={label}>
      <Submit className="button button-quiet">{label}</Submit>
    </ActionForm>
  )
}

function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <section id="recovery-codes" aria-label="Recovery codes" className="stack-close">
      <h3>Recovery codes</h3>
      <p className="measure">
        Each lets you in once when the app is lost. Print them or keep them in a password manager, away from the phone.
        They can be read here for ten minutes, and never again.
      </p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>
              {code.slice(0, 5)}-{code.slice(5)}
            </code>
          </li>
        ))}
      </ul>
      <ActionForm action={keepCodesAction} className="inline-form" label="Recovery codes">
        <Submit>I have kept them</Submit>
      </ActionForm>
    </section>
  )
}
