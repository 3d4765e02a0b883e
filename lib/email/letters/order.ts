import { HOME_ZONE, show, showDayIn, showOffset } from '@/lib/base/time'
import { addressLines } from '@/lib/orders/names'
import type { OrderView } from '@/lib/orders/queries/orders'
import { entitlementsOf, invoiceNumber, partsToShip } from '@/lib/orders/rules'
import { type House, showAbn } from '@/lib/settings/rules'
import { button, type Letter, list, quiet, words } from '../letter'
import { slip } from './slip'

/** Whole addresses, each with the key that opens it. */
export type OrderLinks = { order: string; invoice: string; downloads: Record<string, string> }

/** Everything that the order's own page holds. */
export function orderLetter(order: OrderView, links: OrderLinks): Letter {
  const { name, number, poNumber } = order
  const files = entitlementsOf(order, 'download')
  const codes = entitlementsOf(order, 'access-code')
  return {
    subject: `Your order ${number}`,
    blocks: [
      words(`Hello ${name},`),
      words(`Thank you. Your order ${number} is paid${poNumber ? ` (purchase order ${poNumber})` : ''}.`),
      slip(order),
      button('Open your order', links.order),
      ...list(
        'Your downloads',
        files.map((file) => ({ text: file.title, href: links.downloads[file.id] })),
      ),
      ...(files.length > 0 ? [quiet('These links live for seven days. Your order’s page always has fresh ones.')] : []),
      ...list(
        'Your access codes',
        codes.map((code) => ({ text: `${code.title}: ${code.accessCode ?? 'follows in a mail of its own'}` })),
      ),
      ...list(
        'Your places',
        order.places.map((place) => ({ text: placeText(place) })),
      ),
      ...list(
        'What happens next',
        nextSteps(order).map((text) => ({ text })),
      ),
      ...list('To keep', [{ text: 'Your invoice, to print', href: links.invoice }]),
      quiet('Keep this mail to yourself: whoever has its links can open your order. Something wrong? Just answer it.'),
    ],
  }
}

function placeText(place: OrderView['places'][number]): string {
  const where = [place.course, place.city ?? 'online', place.venue?.name].filter(Boolean).join(', ')
  const when =
    place.startsAt === null
      ? 'in your own time'
      : `begins ${show(place.startsAt, place.zone)} (${showOffset(place.startsAt, place.zone)})`
  const link = place.onlineLink ? ` Join at ${place.onlineLink}` : ''
  return `${where}: ${when}. ${place.attendeeName ?? 'Nobody is named yet'}.${link}`
}

function nextSteps(order: OrderView): string[] {
  const isShipped = partsToShip(order).length > 0
  const isUnnamed = order.places.some((place) => !place.attendeeName)
  return [
    ...(isShipped ? [`We pack your parcel to ${deliveryText(order)} and write again when it leaves.`] : []),
    ...(isUnnamed ? ['Tell us who comes to the course, on your order’s page, at any time before it begins.'] : []),
    ...(order.places.length > 0 && !isUnnamed ? ['You can change who comes on your order’s page.'] : []),
    ...(isShipped || order.places.length > 0 ? [] : ['Nothing more: what you bought is yours now.']),
  ]
}

const deliveryText = ({ delivery }: OrderView) => (delivery ? addressLines(delivery).join(', ') : 'you')

/** For the people who pay the bills: the numbers and the purchase order, and nobody's name who attends. */
export function invoiceLetter(
  order: OrderView,
  invoice: NonNullable<OrderView['invoice']>,
  site: Issuer,
  kind: string,
): Letter {
  const number = invoiceNumber(invoice)
  const { organisation, name, poNumber } = order
  return {
    subject: `${kind} ${number}${poNumber ? ` for purchase order ${poNumber}` : ''}`,
    blocks: [
      words(`${kind} ${number}, issued ${showDayIn(invoice.issuedAt, HOME_ZONE)} by ${sayIssuer(site)}.`),
      words(`For ${organisation || name}, order ${order.number}${poNumber ? `, purchase order ${poNumber}` : ''}.`),
      slip(order),
      words('Paid in full. Amounts are Australian dollars.'),
      ...(site.invoiceFooter ? [words(site.invoiceFooter)] : []),
    ],
  }
}

type Issuer = { name: string } & Partial<House>
const sayIssuer = ({ name, postal = 'Adelaide, Australia', abn }: Issuer) =>
  [name, ...postal.split('\n'), ...(abn ? [`ABN ${showAbn(abn)}`] : [])].join(', ')
