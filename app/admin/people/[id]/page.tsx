import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { ActionForm, Submit } from '@/app/_ui/form'
import { Price, When } from '@/app/_ui/format'
import { can } from '@/lib/accounts/rights'
import { money } from '@/lib/base/money'
import { HOME_ZONE } from '@/lib/base/time'
import { gatherPerson, isNobody } from '@/lib/people/queries'
import { sayAgent } from '@/lib/staff/rules'
import { Facts, Head, Part } from '../../_ui/shell'
import { erasePersonAction } from '../actions'
import { emailIn, pathOfPerson } from '../address'

const { metadata, page } = staffPage({
  title: 'Person',
  see: 'see-people',
  async show({ world, staff, params }) {
    const email = emailIn(params.id ?? '')
    const found = await gatherPerson(world.db, email)
    if (isNobody(found)) notFound()
    const [account] = found.users
    const name = account?.name ?? found.orders[0]?.name
    return (
      <>
        <Head title={email} up={{ href: '/admin/people', title: 'People' }}>
          {can(staff, 'export-people') && <a href={`${pathOfPerson(email)}/export`}>Everything about them as a file</a>}
        </Head>
        <Facts
          of={[
            ['Name', name ?? 'not said'],
            ['Account', account ? <When key="a" at={account.createdAt} zone={HOME_ZONE} /> : 'none: a guest'],
            ['Staff role', account?.role ?? 'none'],
            ['Signed in', found.sessions.map(({ agent }) => sayAgent(agent)).join(', ') || 'nowhere now'],
          ]}
        />
        <Part title="Orders">
          {found.orders.length === 0 && <p className="quiet">None.</p>}
          <ul className="story">
            {found.orders.map(({ id, number, placedAt, total }) => (
              <li key={id}>
                <a href={`/admin/orders/${number}`}>{number}</a> <When at={placedAt} zone={HOME_ZONE} />{' '}
                <Price of={money(total)} />
              </li>
            ))}
          </ul>
        </Part>
        <Part title="What they hold">
          {found.entitlements.length === 0 && <p className="quiet">Nothing.</p>}
          <ul className="story">
            {found.entitlements.map(({ id, title, kind, endedAt, endReason }) => (
              <li key={id}>
                {title} ({kind.replace('-', ' ')}){endedAt !== null && `: ended, ${endReason}`}
              </li>
            ))}
          </ul>
        </Part>
        <Part title="What they said">
          {found.comments.length === 0 && <p className="quiet">No comments.</p>}
          <ul className="story">
            {found.comments.map(({ id, words, state, createdAt }) => (
              <li key={id}>
                <When at={createdAt} zone={HOME_ZONE} /> ({state}): {words}
              </li>
            ))}
          </ul>
        </Part>
        {can(staff, 'export-people') && (
          <Part title="Forget this person">
            <p className="measure">
              At their wish. Another word takes the place of their name and address everywhere, at once and for good;
              tax invoices of the last five years keep the name that the law asks for.
            </p>
            <details>
              <summary>Forget them</summary>
              <ActionForm action={erasePersonAction} className="inline-form" label="Forget this person">
                <input type="hidden" name="email" value={email} />
                <Submit className="button button-quiet">Forget {email} for good</Submit>
              </ActionForm>
            </details>
          </Part>
        )}
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
