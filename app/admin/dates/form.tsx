import type { ComponentProps } from 'react'
import { Field, Hidden, Select, TextArea } from '@/app/_ui/form'
import { countries } from '@/lib/base/countries'
import { decimal, money } from '@/lib/base/money'
import { addDays, dayIn, wallIn } from '@/lib/base/time'
import { VENUES } from '@/lib/courses/forms/date'
import { namedBookingEnd } from '@/lib/courses/plan'
import type { DateRow, listKnownWords, listLadders } from '@/lib/courses/queries/staff-dates'
import type { CourseDay } from '@/lib/courses/rules'
import { EditForm } from '../_ui/edit-form'
import { DayRows } from './days'
import { venueWords } from './words'

/** What the fields begin with: a stored date, or the one that is cloned. */
export type Filled = Partial<DateRow> & { days: CourseDay[] }

type Props = {
  action: ComponentProps<typeof EditForm>['action']
  /** The one that is changed; a new one has none. */
  id?: string
  date: Filled
  courses: { id: string; title: string }[]
  ladders: Awaited<ReturnType<typeof listLadders>>
  known: Awaited<ReturnType<typeof listKnownWords>>
}

/** When, where, by whom, for how many and for how much. */
export function DateForm({ action, id, date, courses, ladders, known }: Props) {
  const cents = (amount?: number | null) => (amount === undefined || amount === null ? '' : decimal(money(amount)))
  const { zone = 'Australia/Adelaide', venue, earlyUntil } = date
  const bookingEnd = namedBookingEnd(date)
  return (
    <EditForm action={action} revision={id ? date.revision : undefined} label="The date">
      {id && <Hidden name="date" value={id} />}
      <fieldset>
        <legend>What and when</legend>
        <div className="field-row">
          <Select name="course" label="Course" defaultValue={date.courseId}>
            {courses.map((course) => (
              <option key={course.id} value={course.id}>
                {course.title}
              </option>
            ))}
          </Select>
          <Field
            name="zone"
            label="Zone"
            hint="By its clocks the days below are meant: Australia/Adelaide, Europe/London."
            required
            defaultValue={zone}
          />
        </div>
        <DayRows days={date.days} zone={zone} />
        <div className="field-row">
          <Field
            name="bookingEnd"
            label="Booking ends"
            type="datetime-local"
            hint="By the same clocks. Left empty: a day before it begins."
            defaultValue={bookingEnd ? wallIn(bookingEnd, zone) : ''}
          />
          <Field
            name="slug"
            label="Address"
            hint="Left empty, it is made from course, town and month."
            defaultValue={date.slug}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>Where</legend>
        <div className="field-row">
          <Select name="mode" label="Held" defaultValue={date.mode ?? 'in-person'}>
            <option value="in-person">In a room</option>
            <option value="online">Online</option>
          </Select>
          <Field name="city" label="Town" defaultValue={date.city ?? ''} />
          <Select name="country" label="Country" defaultValue={date.country ?? ''}>
            <option value="">None (online)</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
          <Field name="region" label="Region on the board" list="regions" defaultValue={date.region ?? ''} />
        </div>
        <Words id="regions" of={known.regions} />
        <div className="field-row">
          <Select name="venueKind" label="Venue" defaultValue={venue?.kind ?? 'university'}>
            {VENUES.map((kind) => (
              <option key={kind} value={kind}>
                {venueWords[kind]}
              </option>
            ))}
          </Select>
          <Field name="venueName" label="Its name" defaultValue={venue?.name ?? ''} />
          <Field name="venueAddress" label="Its address" defaultValue={venue?.address ?? ''} />
        </div>
        <div className="field-row">
          <Field name="latitude" label="Latitude" inputMode="decimal" defaultValue={venue?.latitude ?? ''} />
          <Field
            name="longitude"
            label="Longitude"
            inputMode="decimal"
            hint="Left empty: the middle of the town. The map is drawn from them."
            defaultValue={venue?.longitude ?? ''}
          />
        </div>
        <Field
          name="onlineLink"
          label="Online link"
          type="url"
          hint="Only those who hold a place are told: on their order’s page and by mail."
          defaultValue={date.onlineLink ?? ''}
        />
      </fieldset>
      <fieldset>
        <legend>By whom</legend>
        <div className="field-row">
          <Field name="instructor" label="Instructors" list="instructors" required defaultValue={date.instructor} />
          <Field
            name="language"
            label="Language"
            className="short"
            hint="Such as en or de."
            required
            defaultValue={date.language ?? 'en'}
          />
          <Field
            name="interpretedInto"
            label="Interpreted into"
            className="short"
            defaultValue={date.interpretedInto ?? ''}
          />
        </div>
        <Words id="instructors" of={known.instructors} />
        <TextArea name="accreditation" label="Accreditation numbers" rows={2} defaultValue={date.accreditation ?? ''} />
      </fieldset>
      <fieldset>
        <legend>Places</legend>
        <div className="field-row">
          <Field
            name="capacity"
            label="Capacity"
            inputMode="numeric"
            hint="Empty: as many as come."
            defaultValue={date.capacity ?? ''}
          />
          <Field
            name="minimum"
            label="Goes ahead with"
            inputMode="numeric"
            required
            defaultValue={date.minimum ?? 12}
          />
          <Field
            name="blocked"
            label="Kept out of sale"
            inputMode="numeric"
            required
            defaultValue={date.blocked ?? 0}
          />
          <Field name="blockReason" label="Why" defaultValue={date.blockReason ?? ''} />
        </div>
      </fieldset>
      <fieldset>
        <legend>Price of a place, AUD before GST</legend>
        <div className="field-row">
          <Field name="price" label="Price" inputMode="decimal" required defaultValue={cents(date.price)} />
          <Field name="earlyPrice" label="Early price" inputMode="decimal" defaultValue={cents(date.earlyPrice)} />
          <Field
            name="earlyDay"
            label="Early until the end of"
            type="date"
            defaultValue={earlyUntil ? addDays(dayIn(earlyUntil, zone), -1) : ''}
          />
          <Select name="ladder" label="Refund ladder" defaultValue={date.ladderId}>
            {ladders.map((ladder) => (
              <option key={ladder.id} value={ladder.id}>
                {ladder.title}
              </option>
            ))}
          </Select>
        </div>
      </fieldset>
    </EditForm>
  )
}

const Words = ({ id, of }: { id: string; of: string[] }) => (
  <datalist id={id}>
    {of.map((word) => (
      <option key={word} value={word} />
    ))}
  </datalist>
)
