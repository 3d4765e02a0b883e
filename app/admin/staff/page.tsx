import { staffPage } from '@/app/_server/staff'
import { ActionForm, Field, Select, Submit } from '@/app/_ui/form'
import { listOpenInvitations, listStaff } from '@/lib/staff/queries'
import { ROLES } from '@/lib/staff/rules'
import { Head, Part } from '../_ui/shell'
import { inviteAction } from './actions'
import { Colleagues } from './colleagues'
import { Invitations } from './invitations'

const LOOKS_AFTER = {
  owner: 'everything, staff and settings too',
  editor: 'nuggets and comments',
  shop: 'products, orders, refunds',
  courses: 'courses, dates, attendees',
  packer: 'parcels',
}

const { metadata, page } = staffPage({
  title: 'Staff',
  see: 'manage-staff',
  async show({ world, staff }) {
    const [colleagues, invitations] = [await listStaff(world.db), await listOpenInvitations(world.db)]
    return (
      <>
        <Head
          title="Staff"
          lead="Who looks after what. Each change is written down, and ends the sessions of the person whom it is about."
        />
        <Colleagues of={colleagues} you={staff.userId} />
        <Part title="Invite somebody" id="invite">
          <ActionForm action={inviteAction} className="form row" label="Invite somebody">
            <Field name="email" label="E-mail address" type="email" required />
            <Select name="role" label="Role" required defaultValue="editor">
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {role}: {LOOKS_AFTER[role]}
                </option>
              ))}
            </Select>
            <Submit>Send the invitation</Submit>
          </ActionForm>
          <p className="quiet">
            The role is theirs when they next sign in with that address, within seven days. A link to sign in comes by
            mail, so there is no password to pass on.
          </p>
          <Invitations of={invitations} now={world.now()} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
