import { Scroll } from '@/app/_ui/scroll'
import { format, type Money } from '@/lib/base/money'
import type { FreightService, FreightStep, FreightTable } from '@/lib/pricing/freight'
import '@/app/_ui/styles/tables.css'

/** What sending costs, by weight: a column for each zone and service. */
export function Rates({ zones }: { zones: FreightTable }) {
  const columns = zones.flatMap((zone) => zone.services.map((service) => ({ zone, service })))
  const steps = columns.flatMap(({ service }) => service.steps)
  const limits = [...new Set(steps.map((step) => step.upTo))].sort((a, b) => a - b)
  return (
    <Scroll label="Rates by weight">
      <table className="plain rates">
        <caption className="quiet">Australian dollars, before GST</caption>
        <thead>
          <tr>
            <th scope="col">Weight up to</th>
            {columns.map(({ zone, service }) => (
              <th scope="col" key={zone.id + service.service}>
                {zone.title}, {service.service}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {limits.map((limit) => (
            <tr key={limit}>
              <th scope="row">{weight(limit)}</th>
              {columns.map(({ zone, service }) => (
                <td key={zone.id + service.service}>{cost(service, limit)}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Working days</th>
            {columns.map(({ zone, service }) => (
              <td key={zone.id + service.service}>
                {service.fastestDays} to {service.slowestDays}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Scroll>
  )
}

function cost({ steps }: FreightService, limit: number) {
  const step = steps.find((each) => each.upTo === limit)
  return step ? words(step) : <a href="/contact">ask us</a>
}

const words = ({ price, from, perStartedKilo }: FreightStep) =>
  perStartedKilo.minor > 0
    ? `${figure(price)} + ${figure(perStartedKilo)} for each started kg over ${from / 1000}`
    : figure(price)

/** The currency is named once above the table. */
const figure = (amount: Money) => format(amount).replace(/^AUD\s/, '')
const weight = (grams: number) => (grams < 1000 ? `${grams} g` : `${grams / 1000} kg`)
