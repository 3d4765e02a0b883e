import { staffPage } from '@/app/_server/staff'
import { Head } from '../../_ui/shell'
import { makeCouponAction } from '../actions'
import { CouponForm } from '../form'

const { metadata, page } = staffPage({
  title: 'A new coupon',
  see: 'edit-prices',
  async show() {
    return (
      <>
        <Head title="A new coupon" up={{ href: '/admin/coupons', title: 'Coupons' }} />
        <CouponForm action={makeCouponAction} />
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
