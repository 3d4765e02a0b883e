import { Field } from '@/app/_ui/form'
import { DayOf } from '@/app/_ui/format'
import type { Attendee } from '@/db/schema/orders'
import { attendeeField } from '@/lib/checkout/rules'
import type { CourseDate } from '@/lib/courses/rules'

/** Who comes may be said now or later. */
export function Attendees({ date, quantity, saved }: { date: CourseDate; quantity: number; saved: Attendee[] }) {
  return (
    <fieldset>
      <legend>
        Who comes: {date.courseTitle}, {date.city ?? 'online'}
        {date.startsAt !== null && (
          <>
            , <DayOf at={date.startsAt} zone={date.zone} />
          </>
        )}
      </legend>
      <p className="field-hint">
        You may leave this empty and name everybody later, from the page of your order. Whoever has an e-mail address
        here hears from us when and where it is.
      </p>
      {Array.from({ length: quantity }, (_, n) => {
        const name = attendeeField(date.id, n, 'name')
        return (
          <div className="field-row" key={name}>
            <Field name={name} label={`Name of person ${n + 1}`} defaultValue={saved[n]?.name} />
            <Field
              name={attendeeField(date.id, n, 'email')}
              label={`E-mail of person ${n + 1}`}
              type="email"
              defaultValue={saved[n]?.email}
            />
          </div>
        )
      })}
    </fieldset>
  )
}
