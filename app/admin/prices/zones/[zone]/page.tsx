import { notFound } from 'next/navigation'
import { staffPage } from '@/app/_server/staff'
import { ActionForm, Hidden, Submit } from '@/app/_ui/form'
import { listActsOn } from '@/lib/audit/queries'
import { loadTariff } from '@/lib/pricing/queries'
import { findZoneRow } from '@/lib/pricing/queries/tariffs'
import { Acts } from '../../../_ui/acts'
import { Head, Part } from '../../../_ui/shell'
import { changeZoneAction, removeZoneAction } from '../../actions'
import { ZoneForm } from '../../zone-form'

const { metadata, page } = staffPage({
  title: 'Freight zone',
  see: 'edit-prices',
  async show({ world, params }) {
    const row = await findZoneRow(world.db, params.zone ?? '')
    const zone = (await loadTariff(world.db, world.now())).freight.find(({ id }) => id === row?.id)
    if (!row || !zone) notFound()
    const { revision } = row
    return (
      <>
        <Head
          title={zone.title}
          up={{ href: '/admin/prices#freight', title: 'Prices and freight' }}
          lead="Changes show in the shop and in open carts at once. Orders keep what they agreed to."
        />
        <ZoneForm key={revision} action={changeZoneAction} zone={zone} revision={revision} />
        <Part title="Take it out">
          <p>From then on nothing can be sent to these countries; people are told to ask for a quote.</p>
          <ActionForm action={removeZoneAction} className="inline-form" label="Take the zone out">
            <Hidden name="zone" value={zone.id} />
            <Hidden name="revision" value={revision} />
            <Submit className="button button-quiet">Take {zone.title} out</Submit>
          </ActionForm>
        </Part>
        <Part title="What was done">
          <Acts of={await listActsOn(world.db, 'freight-zone', zone.id)} />
        </Part>
      </>
    )
  },
})
export const generateMetadata = metadata
export default page
