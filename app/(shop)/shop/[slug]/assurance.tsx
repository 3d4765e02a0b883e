import { gstToday } from '@/app/_server/gst'
import { requestWorld } from '@/app/_server/world'
import { Price } from '@/app/_ui/format'
import { showPercent } from '@/lib/base/money'
import type { SaleVariant } from '@/lib/catalogue/rules'
import type { Freight } from '@/lib/pricing/freight'

/** What comes to the price, when it is there, and what happens after buying. */
export async function Assurance({ variants, sending }: { variants: SaleVariant[]; sending: Freight }) {
  const gst = await gstToday()
  const { sentFrom = 'Adelaide' } = (await requestWorld()).site
  const isGoods = variants.some((variant) => variant.taxClass === 'goods')
  const isFile = variants.some((variant) => variant.kind === 'e-book')
  const isCode = variants.some((variant) => variant.kind === 'access-code')
  const isDigital = isFile || isCode
  return (
    <ul className="assurance">
      <li>
        {gst === 0 ? 'No GST comes to it.' : 'Before GST. '}
        {gst > 0 && isGoods && `In Australia ${showPercent(gst)} comes to it; what goes abroad is free of it.`}
        {gst > 0 && isDigital && !isGoods && `If you pay from Australia, ${showPercent(gst)} comes to it.`}
        {gst > 0 && isDigital && isGoods && ' For the e-book or code it depends on where you pay.'}
      </li>
      {isGoods && (
        <li>
          Sent from {sentFrom}
          {sending.kind === 'rate' && (
            <>
              : within Australia <Price of={sending.chosen.price} /> for one, {sending.chosen.fastestDays}–
              {sending.chosen.slowestDays} working days
            </>
          )}
          . <a href="/shipping-and-returns">Shipping and returns</a>
        </li>
      )}
      {isFile && <li>The e-book is an EPUB file without locks. You can download it the moment you have paid.</li>}
      {isCode && <li>The code arrives by e-mail, and on your order page, the moment you have paid.</li>}
    </ul>
  )
}
