import { scaleBand, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import type { LineKind } from '@/db/schema/orders'
import { format, money, sum } from '@/lib/base/money'
import { showDay } from '@/lib/base/time'
import type { Takings } from '@/lib/orders/takings'
import './takings-chart.css'

const KINDS: { kind: LineKind; title: string }[] = [
  { kind: 'variant', title: 'Products' },
  { kind: 'pack', title: 'Packs' },
  { kind: 'place', title: 'Places' },
]
const [WIDE, HIGH, LEFT, BOTTOM, TOP] = [720, 260, 112, 30, 12]

/** Net revenue week by week and kind by kind, drawn on the server, with the same figures as a table under it. */
export function TakingsChart({ weeks }: { weeks: Takings[] }) {
  const tops = weeks.map(({ net }) => KINDS.reduce((all, { kind }) => all + Math.max(0, net[kind].minor), 0))
  const x = scaleBand(
    weeks.map(({ week }) => week.from),
    [LEFT, WIDE],
  ).padding(0.35)
  const y = scaleLinear([0, Math.max(100_00, ...tops)], [HIGH - BOTTOM, TOP]).nice(4)
  const layers = stack<Takings, LineKind>()
    .keys(KINDS.map(({ kind }) => kind))
    .value(({ net }, kind) => Math.max(0, net[kind].minor))(weeks)
  return (
    <figure className="takings">
      <svg
        viewBox={`0 0 ${WIDE} ${HIGH}`}
        role="img"
        aria-label="Net revenue of the last twelve weeks; the table below has the figures"
      >
        {y.ticks(4).map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <line className="takings-rule" x1={LEFT} x2={WIDE} />
            <text x={LEFT - 10} dy="0.32em" textAnchor="end">
              {format(money(tick)).replace(/\.00$/, '')}
            </text>
          </g>
        ))}
        {layers.map((layer) =>
          layer.map(([from, to], at) => {
            const week = weeks[at]?.week.from
            const left = week && x(week)
            if (!week || left === undefined || to === from) return null
            return (
              <rect
                key={`${layer.key} ${week}`}
                className={`takings-${layer.key}`}
                x={left}
                y={y(to)}
                width={x.bandwidth()}
                height={y(from) - y(to)}
              />
            )
          }),
        )}
        {weeks.map(
          ({ week }, at) =>
            at % 2 === (weeks.length - 1) % 2 && (
              <text key={week.from} x={(x(week.from) ?? 0) + x.bandwidth() / 2} y={HIGH - 8} textAnchor="middle">
                {showDay(week.from).replace(/ \d{4}$/, '')}
              </text>
            ),
        )}
      </svg>
      <figcaption>
        <ul className="takings-key">
          {KINDS.map(({ kind, title }) => (
            <li key={kind}>
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <rect className={`takings-${kind}`} width="16" height="16" />
              </svg>{' '}
              {title}
            </li>
          ))}
        </ul>
      </figcaption>
      <details>
        <summary>The same as a table</summary>
        <Figures weeks={weeks} />
      </details>
    </figure>
  )
}

function Figures({ weeks }: { weeks: Takings[] }) {
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Week from</th>
            <th scope="col" className="number">
              Orders
            </th>
            {KINDS.map(({ kind, title }) => (
              <th key={kind} scope="col" className="number">
                {title}
              </th>
            ))}
            <th scope="col" className="number">
              Together
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map(({ week, orders, net }) => (
            <tr key={week.from}>
              <th scope="row">{showDay(week.from)}</th>
              <td className="number">{orders}</td>
              {KINDS.map(({ kind }) => (
                <td key={kind} className="number">
                  {format(net[kind])}
                </td>
              ))}
              <td className="number">{format(sum(Object.values(net)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
