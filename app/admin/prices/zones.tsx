import { countryName } from '@/lib/base/countries'
import { format } from '@/lib/base/money'
import type { FreightService, FreightTable } from '@/lib/pricing/freight'

/** Where parcels go, and what the lightest and the heaviest cost. */
export function Zones({ zones }: { zones: FreightTable }) {
  if (zones.length === 0)
    return (
      <p className="list-empty">
        Nothing can be sent yet. <a href="/admin/prices/zones/new">Add the zone that you live in</a>.
      </p>
    )
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Zone</th>
            <th scope="col">Countries</th>
            <th scope="col">Standard</th>
            <th scope="col">Express</th>
          </tr>
        </thead>
        <tbody>
          {zones.map((zone) => (
            <tr key={zone.id}>
              <td>
                <a href={`/admin/prices/zones/${zone.id}`}>{zone.title}</a>
              </td>
              <td>{zone.countries.map(countryName).join(', ')}</td>
              {(['standard', 'express'] as const).map((name) => (
                <td key={name}>{say(zone.services.find(({ service }) => service === name))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function say(service: FreightService | undefined): string {
  const [first, last] = [service?.steps[0], service?.steps.at(-1)]
  if (!service || !first || !last) return 'none'
  const days = `${service.fastestDays}–${service.slowestDays} working days`
  return `${format(first.price)} up to ${first.upTo} g … ${last.upTo / 1000} kg; ${days}`
}
