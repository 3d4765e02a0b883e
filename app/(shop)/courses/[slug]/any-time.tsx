import { ActionForm, Submit } from '@/app/_ui/form'
import { addToCartAction } from '@/app/(shop)/_cart/actions'
import type { Instant } from '@/lib/base/time'
import type { CourseDate } from '@/lib/courses/rules'
import { Cost } from './cost'

/** A course in one's own time has no days and no end of places. */
export function AnyTime({ date, now }: { date: CourseDate; now: Instant }) {
  return (
    <ActionForm action={addToCartAction} enhance="add" label="Add to cart">
      <Cost date={date} now={now} />
      <input type="hidden" name="offer" value={`date:${date.id}`} />
      <input type="hidden" name="quantity" value="1" />
      <Submit>Add to cart</Submit>
      <p className="quiet">Begin whenever you like, and go at your own pace.</p>
    </ActionForm>
  )
}
