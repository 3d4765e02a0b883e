import { ActionForm, Submit } from '@/app/_ui/form'
import { Price } from '@/app/_ui/format'
import { addToCartAction } from '@/app/(shop)/_cart/actions'
import type { CourseDate } from '@/lib/courses/rules'

/** A course in one's own time has no date and no end of places. */
export function AnyTime({ date }: { date: CourseDate }) {
  return (
    <ActionForm action={addToCartAction} label="Add to cart">
      <p>
        <Price of={date.price} />{' '}
        <span className="price-note">before GST, which is due when you pay from Australia</span>
      </p>
      <input type="hidden" name="offer" value={`date:${date.id}`} />
      <input type="hidden" name="quantity" value="1" />
      <Submit>Add to cart</Submit>
    </ActionForm>
  )
}
