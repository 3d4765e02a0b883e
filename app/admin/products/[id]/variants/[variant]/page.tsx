import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { ActionForm, Hidden, Submit } from '@/app/_ui/form'
import { can } from '@/lib/accounts/rights'
import { listActsOn } from '@/lib/audit/queries'
import { findProductRow, findVariantRow, type VariantRow } from '@/lib/catalogue/queries/editing'
import { findOnHand, listMovements } from '@/lib/stock/queries/movements'
import { Acts } from '../../../../_ui/acts'
import { Head, Part } from '../../../../_ui/shell'
import { changeVariantAction, retireVariantAction } from '../actions'
import { VariantForm } from '../form'
import { Stock } from './stock'

const { metadata, page } = staffPage({
  title: 'Format',
  see: 'see-products',
  async show({ world: { db }, staff, params }) {
    const variant = await findVariantRow(db, params.variant ?? '')
    const product = variant && (await findProductRow(db, variant.productId))
    if (!variant || !product || product.id !== params.id) notFound()
    const mayEdit = can(staff, 'edit-products')
    return (
      <>
        <Head
          title={`${product.title}, ${variant.name}`}
          up={{ href: `/admin/products/${product.id}`, title: product.title }}
          lead={variant.retiredAt === null ? undefined : 'Retired: it is neither shown nor sold.'}
        />
        {variant.isCounted && (
          <Stock
            variant={variant}
            onHand={await findOnHand(db, variant.id)}
            movements={await listMovements(db, variant.id)}
            mayMove={can(staff, 'move-stock')}
          />
        )}
        {mayEdit && (
          <Part title="The format">
            <VariantForm key={variant.revision} action={changeVariantAction} of={variant} />
            <Retiring variant={variant} />
          </Part>
        )}
        <Part title="What was done">
          <Acts of={await listActsOn(db, 'variant', variant.id)} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

function Retiring({ variant }: { variant: VariantRow }) {
  const isRetired = variant.retiredAt !== null
  return (
    <ActionForm action={retireVariantAction} className="form row" label={isRetired ? 'Bring back' : 'Retire'}>
      <input type="hidden" name="variant" value={variant.id} />
      <Hidden name="revision" value={variant.revision} />
      <Submit name="way" value={isRetired ? 'bring-back' : 'retire'} className="button button-quiet">
        {isRetired ? 'Bring this format back' : 'Retire this format'}
      </Submit>
    </ActionForm>
  )
}
