import type { Metadata } from 'next'
import { requestWorld } from '@/app/_server/world'
import { metadataOf } from '@/app/_ui/metadata'
import { Story } from '@/app/_ui/story'
import { TextPage } from '@/app/_ui/text-page'
import { countryName } from '@/lib/base/countries'
import type { FreightTable } from '@/lib/pricing/freight'
import { loadTariff } from '@/lib/pricing/queries'
import { Rates } from './rates'
import { freight, guide, rest, summary, title } from './text'

export const generateMetadata = (): Promise<Metadata> =>
  metadataOf({ title, description: summary, path: '/shipping-and-returns' })

/** The table is the one that the cart counts with. */
export default async function ShippingPage() {
  const { db, now } = await requestWorld()
  const zones = (await loadTariff(db, now())).freight
  return (
    <TextPage title={title} lead={summary}>
      <div className="prose">
        <Story markdown={freight} />
      </div>
      <Rates zones={zones} />
      <div className="prose">
        <Story markdown={guide} />
        <p>{sayCountries(zones)}</p>
        <Story markdown={rest} />
      </div>
    </TextPage>
  )
}

/** `Australia; New Zealand; and further away: Austria, Canada.` */
function sayCountries(zones: FreightTable): string {
  const named = zones.map((zone) => zone.countries.map(shortName).sort((a, b) => a.localeCompare(b, 'en')))
  const near = named.filter((names) => names.length === 1).flat()
  const far = named.filter((names) => names.length > 1).flat()
  return `${[...near, ...(far.length > 0 ? [`and further away: ${far.join(', ')}`] : [])].join('; ')}.`
}

const shortName = (code: string) => countryName(code).replace(' SAR China', '')
