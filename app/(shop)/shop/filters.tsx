import { addressOf, type ChoiceRow, Choices } from '@/app/_ui/choices'
import { AUDIENCES, FORMATS, KINDS, ORDERS, type Wish } from '@/lib/catalogue/shelf'
import { audienceWords, formatWords, kindWords, orderWords } from './words'

const asAsked = ({ audience, kind, format, order }: Wish) => ({ for: audience, kind, format, sort: order })

/** The first page of a list has no number. */
export const addressOfWish = (wish: Wish, page: number) =>
  addressOf('/shop', { ...asAsked(wish), page: String(page) }, ['window', '1'])

export function Filters({ wish }: { wish: Wish }) {
  const { audience, kind, format, order } = wish
  const current = asAsked(wish)
  const hrefWith = (change: Partial<Record<keyof typeof current, string>>) =>
    addressOf('/shop', { ...current, ...change }, ['window'])

  const rows: ChoiceRow[] = [
    {
      name: 'For',
      field: 'for',
      choices: [undefined, ...AUDIENCES].map((key) => ({
        label: key ? audienceWords[key] : 'Everybody',
        href: hrefWith({ for: key }),
        isChosen: key === audience,
      })),
    },
    {
      name: 'What',
      field: 'kind',
      choices: [undefined, ...KINDS].map((key) => ({
        label: key ? kindWords[key] : 'Everything',
        href: hrefWith({ kind: key }),
        isChosen: key === kind,
      })),
    },
    {
      name: 'Format',
      field: 'format',
      choices: [undefined, ...FORMATS].map((key) => ({
        label: key ? formatWords[key] : 'Any',
        href: hrefWith({ format: key }),
        isChosen: key === format,
      })),
    },
    {
      name: 'Order',
      field: 'sort',
      choices: ORDERS.map((key) => ({
        label: orderWords[key],
        href: hrefWith({ sort: key }),
        isChosen: key === order,
      })),
    },
  ]
  return <Choices label="Narrow the shelf" rows={rows} />
}
