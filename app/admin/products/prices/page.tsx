import { staffPage } from '@/app/_server/staff'
import { ActionForm, Submit } from '@/app/_ui/form'
import { counted } from '@/app/_ui/format'
import { Scroll } from '@/app/_ui/scroll'
import { format, money } from '@/lib/base/money'
import { listProductsByIds } from '@/lib/catalogue/queries'
import { listPacksHolding } from '@/lib/catalogue/queries/packs'
import { packsMoved, priceStepOf, ROUNDINGS, steppedPrice } from '@/lib/catalogue/rules/repricing'
import { Head, Part } from '../../_ui/shell'
import { repriceAction } from '../actions'

const { metadata, page } = staffPage({
  title: 'New prices',
  see: 'edit-prices',
  async show({ world: { db }, query }) {
    const typed = String([query.step].flat()[0] ?? '')
    const step = priceStepOf(typed)
    const rounding = ROUNDINGS.find((cents) => String(cents) === query.rounding) ?? 1
    const products = await listProductsByIds(db, [query.of ?? []].flat().slice(0, 200))
    const variants = products.flatMap((product) => product.variants.filter(({ isForSale }) => isForSale))
    const prices = variants.flatMap(({ id, price, productTitle, name, sku }) => {
      const after = step && price ? steppedPrice(price, step, rounding) : undefined
      return price && after && after.minor !== price.minor
        ? [{ variant: id, before: price.minor, after: after.minor, title: `${productTitle}, ${name}`, sku }]
        : []
    })
    const packs = packsMoved(
      await listPacksHolding(
        db,
        prices.map(({ variant }) => variant),
      ),
      prices,
    )
    return (
      <>
        <Head
          title="New prices"
          up={{ href: '/admin/products', title: 'Products' }}
          lead={
            prices.length > 0 &&
            `${typed} on ${counted(prices.length, 'price')} of ${counted(products.length, 'product')}. Nothing has changed yet.`
          }
        />
        {prices.length === 0 ? (
          <p className="list-empty">
            No price moves by that. <a href="/admin/products">Choose other products, or another step.</a>
          </p>
        ) : (
          <ActionForm action={repriceAction} className="list-form" label="New prices">
            <Scroll className="list-scroll" label="Old and new prices">
              <table className="list">
                <thead>
                  <tr>
                    <th scope="col">What</th>
                    <th scope="col">SKU</th>
                    <th scope="col" className="number">
                      Now
                    </th>
                    <th scope="col" className="number">
                      Then
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {prices.map(({ variant, title, sku, before, after }, at) => (
                    <tr key={variant}>
                      <td>{title}</td>
                      <td>{sku}</td>
                      <td className="number">{format(money(before))}</td>
                      <td className="number">
                        <span className="state">{format(money(after))}</span>
                        <input type="hidden" name={`prices-${at}-variant`} value={variant} />
                        <input type="hidden" name={`prices-${at}-before`} value={before} />
                        <input type="hidden" name={`prices-${at}-after`} value={after} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
            <Packs of={packs} />
            <div className="edit-bar">
              <Submit>Change {counted(prices.length, 'price')}</Submit>
              <a href="/admin/products">Leave them as they are</a>
            </div>
          </ActionForm>
        )}
      </>
    )
  },
})
export const generateMetadata = metadata
export default page

function Packs({ of }: { of: ReturnType<typeof packsMoved> }) {
  if (of.length === 0) return null
  return (
    <Part title="Packs that hold them">
      <p>Their own prices stay. What they save against their parts one by one becomes another sum:</p>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Pack</th>
            <th scope="col" className="number">
              Saves now
            </th>
            <th scope="col" className="number">
              Then
            </th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ pack, saves, willSave, isDearer }) => (
            <tr key={pack.id}>
              <td>
                <a href={`/admin/packs/${pack.id}`}>{pack.title}</a>
              </td>
              <td className="number">{format(saves)}</td>
              <td className="number">
                <span className="state" data-kind={isDearer ? 'look' : undefined}>
                  {isDearer ? `${format(willSave)}: dearer than its parts` : format(willSave)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}
