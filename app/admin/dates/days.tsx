import { Field } from '@/app/_ui/form'
import { showOffset } from '@/lib/base/time'
import { MOST_DAYS } from '@/lib/courses/forms/date'
import type { CourseDay } from '@/lib/courses/rules'

/** Rows to fill in beyond those that are: saving brings more. */
const SPARE = 2

type Given = Pick<CourseDay, 'startsLocal' | 'endsLocal'> & Partial<CourseDay>

/** One row a day, by the clocks of the zone; a row that is left empty is no day. */
export function DayRows({ days, zone }: { days: Given[]; zone: string }) {
  const rows = Array.from({ length: Math.min(MOST_DAYS, Math.max(1, days.length) + SPARE) }, (_, at) => days[at])
  return rows.map((day, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the form
    <fieldset className="field-row" key={at} aria-label={`Day ${at + 1}`}>
      <Field name={`days-${at}-day`} label={`Day ${at + 1}`} type="date" defaultValue={day?.day} />
      <Field
        name={`days-${at}-starts`}
        label="Begins"
        type="time"
        hint={day?.startsAt !== undefined && showOffset(day.startsAt, zone)}
        defaultValue={day?.startsLocal.slice(11)}
      />
      <Field name={`days-${at}-ends`} label="Ends" type="time" defaultValue={day?.endsLocal.slice(11)} />
    </fieldset>
  ))
}
