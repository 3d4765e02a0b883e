import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { can } from '@/lib/accounts/rights'
import { listActsOn } from '@/lib/audit/queries'
import { format } from '@/lib/base/money'
import type { Instant } from '@/lib/base/time'
import { listPartChoices } from '@/lib/catalogue/queries/choices'
import { findPackToEdit, listPacksByIds } from '@/lib/catalogue/queries/packs'
import { type Left, packSaving, packStock, type SalePack } from '@/lib/catalogue/rules'
import { listPicturesToChoose } from '@/lib/media/queries'
import { listStock } from '@/lib/stock/queries'
import { Shelving } from '../../_shelving/part'
import { Acts } from '../../_ui/acts'
import { Head, Part } from '../../_ui/shell'
import { changePackAction } from '../actions'
import { PackForm } from '../form'

const { metadata, page } = staffPage({
  title: 'Pack',
  see: 'see-products',
  async show({ world: { db, now }, staff, params }) {
    const found = await findPackToEdit(db, params.id ?? '')
    const [sold] = found ? await listPacksByIds(db, [found.pack.id]) : []
    if (!found || !sold) notFound()
    const { pack } = found
    const mayEdit = can(staff, 'edit-products')
    const parts = sold.parts.map(({ variant }) => variant.id)
    return (
      <>
        <Head title={pack.title} up={{ href: '/admin/packs', title: 'Packs' }} />
        <Shelving thing="pack" of={pack} now={now()} mayEdit={mayEdit} />
        <Worth pack={sold} left={await listStock(db, parts)} now={now()} />
        <Part title="The pack">
          {mayEdit ? (
            <PackForm
              key={pack.revision}
              action={changePackAction}
              of={found}
              pictures={await listPicturesToChoose(db)}
              parts={await listPartChoices(db)}
            />
          ) : (
            <p>{pack.summary}</p>
          )}
        </Part>
        <Part title="What was done">
          <Acts of={await listActsOn(db, 'pack', pack.id)} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

/** What it saves, and how often it can be sold. */
function Worth({ pack, left, now }: { pack: SalePack; left: Left; now: Instant }) {
  const { single, saves } = packSaving(pack)
  const stock = packStock(pack, left, now)
  return (
    <Part title="Price and stock">
      <dl className="figures">
        <div>
          <dt>the pack</dt>
          <dd>{format(pack.price)}</dd>
        </div>
        <div>
          <dt>one by one</dt>
          <dd>{format(single)}</dd>
        </div>
        <div>
          <dt>{saves.minor < 0 ? 'dearer than its parts' : 'you save'}</dt>
          <dd>{format(saves)}</dd>
        </div>
        <div>
          <dt>can be sold</dt>
          <dd>{stock.left ?? 'always'}</dd>
        </div>
      </dl>
      {stock.missing.length > 0 && (
        <p className="notice">
          It cannot be sold just now: none left, or not for sale, of{' '}
          {stock.missing.map(({ productId, id, productTitle, name }, at) => (
            <span key={id}>
              {at > 0 && ' and '}
              <a href={`/admin/products/${productId}/variants/${id}`}>
                {productTitle}, {name}
              </a>
            </span>
          ))}
          .
        </p>
      )}
    </Part>
  )
}
