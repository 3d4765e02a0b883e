import { ActionForm, Field, Hidden, Submit } from '@/app/_ui/form'
import { showPercent } from '@/lib/base/money'
import { addDays, type Day, showDay } from '@/lib/base/time'
import type { TierTable } from '@/lib/pricing/queries/tariffs'
import type { Tier } from '@/lib/pricing/rules'
import { EditForm } from '../_ui/edit-form'
import { dropTiersAction, saveTiersAction } from './actions'

const SPARE_ROWS = 3

/** What holds, what is planned, what was; and the next table, which begins as a copy of the newest. */
export function Bulk({ tables, today, revision }: { tables: TierTable[]; today: Day; revision: number }) {
  const planned = tables.filter(({ from }) => from > today).reverse()
  const [inForce, ...past] = tables.filter(({ from }) => from <= today)
  const earliest = inForce?.from === today ? addDays(today, 1) : today
  return (
    <>
      {inForce ? <Table caption={`Since ${showDay(inForce.from)}`} tiers={inForce.tiers} /> : <p>None hold yet.</p>}
      {planned.map((table) => (
        <details key={table.from}>
          <summary>
            Planned from {showDay(table.from)} on: {sayTiers(table.tiers)}
          </summary>
          <TiersForm label={`Bulk prices from ${showDay(table.from)} on`} {...{ table, revision }} />
          <ActionForm action={dropTiersAction} className="inline-form" label={`Take back ${showDay(table.from)}`}>
            <Hidden name="from" value={table.from} />
            <Hidden name="revision" value={revision} />
            <Submit className="button button-quiet">Take these back</Submit>
          </ActionForm>
        </details>
      ))}
      <details open={tables.length === 0}>
        <summary>Set new bulk prices</summary>
        <TiersForm
          label="New bulk prices"
          table={{ from: earliest, tiers: (planned.at(-1) ?? inForce)?.tiers ?? [] }}
          revision={revision}
          earliest={earliest}
        />
      </details>
      {past.length > 0 && (
        <details>
          <summary>What held before</summary>
          {past.map((table) => (
            <Table key={table.from} caption={`Since ${showDay(table.from)}`} tiers={table.tiers} />
          ))}
        </details>
      )}
    </>
  )
}

type FormProps = { label: string; table: TierTable; revision: number; earliest?: Day }

function TiersForm({ label, table, revision, earliest }: FormProps) {
  const rows = [...table.tiers, ...Array<undefined>(SPARE_ROWS).fill(undefined)]
  return (
    <EditForm action={saveTiersAction} label={label} revision={revision} key={revision}>
      {earliest ? (
        <Field
          name="from"
          label="From which day on"
          hint="Midnight in Adelaide. What has begun is never changed: set new prices from a later day instead."
          type="date"
          min={earliest}
          required
          defaultValue={table.from}
        />
      ) : (
        <Hidden name="from" value={table.from} />
      )}
      <p className="field-hint">The whole table: empty rows are left out. Without any row there are no bulk prices.</p>
      {rows.map((tier, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone
        <div className="field-row" key={at}>
          <Field
            name={`tier-${at}-quantity`}
            label="From copies"
            inputMode="numeric"
            className="short"
            defaultValue={tier?.fromQuantity ?? ''}
          />
          <Field
            name={`tier-${at}-percent`}
            label="Per cent off"
            inputMode="decimal"
            className="short"
            defaultValue={tier ? String(tier.basisPoints / 100) : ''}
          />
        </div>
      ))}
    </EditForm>
  )
}

function Table({ caption, tiers }: { caption: string; tiers: Tier[] }) {
  return (
    <table className="list list-narrow">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">From copies of one thing</th>
          <th scope="col" className="number">
            Off
          </th>
        </tr>
      </thead>
      <tbody>
        {tiers.map(({ fromQuantity, basisPoints }) => (
          <tr key={fromQuantity}>
            <td>{fromQuantity}</td>
            <td className="number">{showPercent(basisPoints)}</td>
          </tr>
        ))}
        {tiers.length === 0 && (
          <tr>
            <td colSpan={2}>None</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

const sayTiers = (tiers: Tier[]) =>
  tiers.map(({ fromQuantity, basisPoints }) => `${fromQuantity}: ${showPercent(basisPoints)}`).join(', ') || 'none'
