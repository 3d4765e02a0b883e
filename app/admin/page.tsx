import { staffPage } from '@/app/_server/staff'
import type { StaffRole } from '@/db/schema/accounts'
import { Head } from './_ui/shell'

const CARES_FOR: Record<StaffRole, string> = {
  owner: 'You own the shop: everything is yours to look after.',
  editor: 'You look after the nuggets and what people say about them.',
  shop: 'You look after the products, the packs, the orders and the refunds.',
  courses: 'You look after the courses, their dates and the people who come.',
  packer: 'You look after the parcels.',
}

const { metadata, page } = staffPage({
  title: 'Today',
  see: 'see-admin',
  async show({ world, staff }) {
    return (
      <Head title={`Welcome to the staff pages of ${world.site.name}`} lead={CARES_FOR[staff.role]}>
        <p>
          You are signed in as {staff.email}, with the role <strong>{staff.role}</strong>.
        </p>
      </Head>
    )
  },
})
export const generateMetadata = metadata
export default page
