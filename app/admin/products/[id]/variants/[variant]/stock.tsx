import { ActionForm, Field, Select, Submit } from '@/app/_ui/form'
import { When } from '@/app/_ui/format'
import { Scroll } from '@/app/_ui/scroll'
import { HOME_ZONE } from '@/lib/base/time'
import type { VariantRow } from '@/lib/catalogue/queries/editing'
import type { Movement } from '@/lib/stock/queries/movements'
import type { OnHand } from '@/lib/stock/rules/movements'
import { Part } from '../../../../_ui/shell'
import { moveStockAction } from '../actions'

type Props = { variant: VariantRow; onHand: OnHand; movements: Movement[]; mayMove: boolean }

/** How many copies there are, what became of them, and the way to write down what comes and goes. */
export function Stock({ variant, onHand: { onHand, claimed }, movements, mayMove }: Props) {
  const left = onHand - claimed
  return (
    <Part title="Stock">
      <dl className="figures">
        <div>
          <dt>{left <= variant.lowStock ? `left, low from ${variant.lowStock} down` : 'left to sell'}</dt>
          <dd>{left}</dd>
        </div>
        <div>
          <dt>belong to orders</dt>
          <dd>{claimed}</dd>
        </div>
        <div>
          <dt>came in, in all</dt>
          <dd>{onHand}</dd>
        </div>
      </dl>
      {mayMove && (
        <ActionForm action={moveStockAction} className="form row" label="Move stock">
          <input type="hidden" name="variant" value={variant.id} />
          <Select name="way" label="What happened">
            <option value="in">Copies came in</option>
            <option value="out">Copies went, without being sold</option>
            <option value="recount">Counted anew: so many lie there, besides those of orders</option>
          </Select>
          <Field name="quantity" label="Copies" inputMode="numeric" required />
          <Field name="reason" label="Why" placeholder="Second printing, water damage …" required />
          <Submit>Write it down</Submit>
        </ActionForm>
      )}
      {movements.length === 0 ? (
        <p className="quiet">No copies have come in yet.</p>
      ) : (
        <Scroll className="list-scroll" label="Movements">
          <table className="list">
            <caption className="unseen">Movements, newest first</caption>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col" className="number">
                  Copies
                </th>
                <th scope="col">Why</th>
                <th scope="col">Who</th>
              </tr>
            </thead>
            <tbody>
              {movements.map(({ id, at, quantity, reason, by }) => (
                <tr key={id}>
                  <td>
                    <When at={at} zone={HOME_ZONE} />
                  </td>
                  <td className="number">{quantity > 0 ? `+${quantity}` : `−${-quantity}`}</td>
                  <td>{reason}</td>
                  <td>{by}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Part>
  )
}
