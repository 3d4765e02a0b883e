import { staffPage } from '@/app/_server/staff'
import { ActionForm, Field, Submit } from '@/app/_ui/form'
import type { StaffRole } from '@/db/schema/accounts'
import { Head } from '../_ui/shell'
import { proveFactorAction } from './actions'

const sayWhoResets = (role: StaffRole) =>
  role === 'owner'
    ? 'Another owner can reset your second factor on the page Staff. Are you the only one, ask whoever looks after the server: npm run owner -- you@example.org --lost-factor.'
    : 'An owner can reset your second factor on the page Staff.'

const { metadata, page } = staffPage({
  title: 'Show your second factor',
  see: 'see-admin',
  heldUp: 'show',
  async show({ staff, query }) {
    if (query.said === 'proved')
      return <Head title="Thank you" lead="Close this page, go back to the other one and press its button once more." />
    if (staff.factor === 'none')
      return (
        <Head title="Show your second factor" lead="You have none yet, so nobody asks you for it.">
          <a href="/admin/you#second-factor">Set one up</a>
        </Head>
      )
    const next = query.beside ? 'beside' : [query.next].flat()[0]
    return (
      <>
        <Head
          title="Show your second factor"
          lead={
            staff.factor === 'show'
              ? 'You are signed in. One thing more: the code that your authenticator app shows now.'
              : 'Money, rights and people’s data are about to move, so we ask for your code once more. It counts for ten minutes.'
          }
        />
        <ActionForm action={proveFactorAction} className="form code-form" label="Second factor">
          <input type="hidden" name="next" value={next ?? ''} />
          <Field
            name="code"
            label="Code"
            hint="Six figures from the app, or one of your recovery codes."
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={20}
            required
          />
          <Submit>Go on</Submit>
        </ActionForm>
        <p className="quiet">Neither the app nor a recovery code at hand? {sayWhoResets(staff.role)}</p>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
