import { Price } from '@/app/_ui/format'
import type { SaleVariant } from '@/lib/catalogue/rules'
import type { Freight } from '@/lib/pricing/freight'

/** What comes to the price, when it is there, and what happens after buying. */
export function Assurance({ variants, sending }: { variants: SaleVariant[]; sending: Freight }) {
  const isGoods = variants.some((variant) => variant.taxClass === 'goods')
  const isFile = variants.some((variant) => variant.kind === 'e-book')
  const isCode = variants.some((variant) => variant.kind === 'access-code')
  const isDigital = isFile || isCode
  return (
    <ul className="assurance">
      <li>
        Before GST. {isGoods && 'In Australia 10 % comes to it; what goes abroad is free of it.'}
        {isDigital && !isGoods && 'If you pay from Australia, 10 % comes to it.'}
        {isDigital && isGoods && ' For the e-book or code it depends on where you pay.'}
      </li>
      {isGoods && (
        <li>
          Sent from Adelaide
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
