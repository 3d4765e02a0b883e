import { staffPage } from '@/app/_server/staff'
import { CARES_FOR } from '@/lib/staff/rules'
import { FirstSteps } from './_ui/first-steps'
import { Head } from './_ui/shell'

const { metadata, page } = staffPage({
  title: 'Today',
  see: 'see-admin',
  async show({ world, staff }) {
    return (
      <>
        <Head title={`Welcome to the staff pages of ${world.site.name}`} lead={CARES_FOR[staff.role]}>
          <p>
            You are signed in as {staff.email}, with the role <strong>{staff.role}</strong>.
          </p>
        </Head>
        <FirstSteps world={world} staff={staff} />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
