import { staffPage } from '@/app/_server/staff'
import { ActionForm, Submit } from '@/app/_ui/form'
import { When } from '@/app/_ui/format'
import { listActsOn } from '@/lib/audit/queries'
import { HOME_ZONE } from '@/lib/base/time'
import { listSessions } from '@/lib/staff/queries'
import { CARES_FOR, sayAgent } from '@/lib/staff/rules'
import { signOutAction } from '../../(shop)/account/actions'
import { Acts } from '../_ui/acts'
import { Head, Part } from '../_ui/shell'
import { endSessionsAction } from './actions'
import { SecondFactor } from './second-factor'

const { metadata, page } = staffPage({
  title: 'You',
  see: 'see-admin',
  heldUp: 'set-up',
  async show({ world, staff }) {
    const sessions = await listSessions(world.db, staff.userId, world.now())
    const isHeldUp = staff.factor === 'set-up'
    return (
      <>
        <Head title="You" lead={isHeldUp ? undefined : CARES_FOR[staff.role]}>
          <p>
            {staff.email}, with the role <strong>{staff.role}</strong>
          </p>
          <ActionForm action={signOutAction} className="inline-form" label="Sign out">
            <Submit className="button button-quiet">Sign out</Submit>
          </ActionForm>
        </Head>
        {isHeldUp && (
          <p className="notice" data-kind="look">
            Before the staff pages open, set up a second factor: whoever gets into your mail still does not get in here.
          </p>
        )}
        <SecondFactor world={world} staff={staff} />
        {!isHeldUp && (
          <Part title="Where you are signed in" id="sessions">
            <ul className="story">
              {sessions.map(({ tokenHash, agent, createdAt, seenAt }) => (
                <li key={tokenHash} className="session">
                  <p>
                    <strong>{sayAgent(agent)}</strong>
                    {tokenHash === staff.session && ', where you are reading this'}
                    <br />
                    since <When at={createdAt} zone={HOME_ZONE} />, last seen{' '}
                    <When at={seenAt ?? createdAt} zone={HOME_ZONE} />
                  </p>
                  {tokenHash !== staff.session && (
                    <ActionForm action={endSessionsAction} className="inline-form" label={sayAgent(agent)}>
                      <input type="hidden" name="session" value={tokenHash} />
                      <Submit className="button button-quiet">End it</Submit>
                    </ActionForm>
                  )}
                </li>
              ))}
            </ul>
            {sessions.length > 1 && (
              <ActionForm action={endSessionsAction} className="inline-form" label="All others">
                <input type="hidden" name="session" value="others" />
                <Submit className="button button-quiet">End all but this one</Submit>
              </ActionForm>
            )}
            <p className="quiet">A session of staff ends by itself after half an hour without you.</p>
          </Part>
        )}
        {!isHeldUp && (
          <Part title="What was done to your account">
            <Acts of={await listActsOn(world.db, 'account', staff.userId, 20)} />
          </Part>
        )}
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
