import { staffPage } from '@/app/_server/staff'
import { listActsOn } from '@/lib/audit/queries'
import { dayIn, HOME_ZONE } from '@/lib/base/time'
import { BULK } from '@/lib/pricing/commands/tiers'
import { loadTariff } from '@/lib/pricing/queries'
import { listOfferNames } from '@/lib/pricing/queries/offers'
import { findTariffRevision, listTierTables } from '@/lib/pricing/queries/tariffs'
import { Acts } from '../_ui/acts'
import { Head, Part } from '../_ui/shell'
import { Bulk } from './bulk'
import { Try } from './try'
import { tryOut } from './try-out'
import { Zones } from './zones'

const { metadata, page } = staffPage({
  title: 'Prices and freight',
  see: 'edit-prices',
  async show({ world, query }) {
    const { db } = world
    const now = world.now()
    const today = dayIn(now, HOME_ZONE)
    return (
      <>
        <Head
          title="Prices and freight"
          lead="What many copies cost, what a parcel costs, and what any order would. Changes show in the shop at once; orders that were placed keep theirs."
        />
        <Part title="What would this cost?" id="try">
          <Try tried={await tryOut(world, query)} offers={await listOfferNames(db)} />
        </Part>
        <Part title="Bulk prices" id="bulk">
          <Bulk tables={await listTierTables(db)} today={today} revision={await findTariffRevision(db, BULK)} />
        </Part>
        <Part title="Freight" id="freight" tools={<a href="/admin/prices/zones/new">Add a zone</a>}>
          <Zones zones={(await loadTariff(db, now)).freight} />
        </Part>
        <Part title="What was done to the bulk prices">
          <Acts of={await listActsOn(db, 'tariff', BULK)} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
