import type { ComponentProps } from 'react'
import { Field, Hidden, Select, TextArea } from '@/app/_ui/form'
import { AUDIENCES, FORMATS } from '@/lib/courses/forms/course'
import type { CourseRow } from '@/lib/courses/queries/staff-courses'
import type { MediaRow } from '@/lib/media/queries'
import { EditForm } from '../_ui/edit-form'
import { MarkdownField, Writing } from '../_ui/markdown-field'
import { PicturePicker } from '../_ui/picture-picker'
import { audienceWords, formatWords } from './words'

type Props = {
  action: ComponentProps<typeof EditForm>['action']
  course?: CourseRow
  nuggets?: number[]
  others: { id: string; title: string }[]
  works: { id: string; title: string }[]
  covers: MediaRow[]
}

/** What a course is. Dates, towns and prices belong to its dates. */
export function CourseForm({ action, course, nuggets = [], others, works, covers }: Props) {
  return (
    <EditForm action={action} revision={course?.revision} label="The course">
      {course && <Hidden name="course" value={course.id} />}
      <fieldset>
        <legend>What it is called</legend>
        <Field name="title" label="Title" required maxLength={160} defaultValue={course?.title} />
        <div className="field-row">
          <Field
            name="slug"
            label="Address"
            hint="/courses/… Left empty, it is made from the title. Old addresses lead to the new one."
            defaultValue={course?.slug}
          />
          <Field name="code" label="Code" className="short" required maxLength={12} defaultValue={course?.code} />
          <Field
            name="rank"
            label="Rank"
            className="short"
            inputMode="numeric"
            required
            defaultValue={course?.rank ?? others.length}
          />
        </div>
        <TextArea name="summary" label="Summary" rows={2} required defaultValue={course?.summary} />
      </fieldset>
      <fieldset>
        <legend>What is taught</legend>
        <Writing of={course && `/admin/courses/${course.id}`}>
          <MarkdownField
            name="description"
            label="Description"
            hint="In Markdown: a blank line begins a paragraph, **bold**, *slanted*, - a list."
            rows={14}
            required
            defaultValue={course?.description}
          />
        </Writing>
        <div className="field-row">
          <TextArea
            name="outline"
            label="What happens"
            hint="One point a line, in this order."
            defaultValue={course?.outline.join('\n')}
          />
          <TextArea
            name="objectives"
            label="What people take home"
            hint="One point a line, in this order."
            defaultValue={course?.objectives.join('\n')}
          />
        </div>
        <TextArea name="notes" label="A note for everybody" rows={2} defaultValue={course?.notes ?? ''} />
      </fieldset>
      <fieldset>
        <legend>For whom and how</legend>
        <div className="field-row">
          <Select name="audience" label="For" defaultValue={course?.audience ?? 'both'}>
            {AUDIENCES.map((value) => (
              <option key={value} value={value}>
                {audienceWords[value]}
              </option>
            ))}
          </Select>
          <Select name="format" label="How it is held" defaultValue={course?.format ?? 'in-person'}>
            {FORMATS.map((value) => (
              <option key={value} value={value}>
                {formatWords[value]}
              </option>
            ))}
          </Select>
          <Field
            name="hours"
            label="Hours (CPD)"
            className="short"
            inputMode="numeric"
            required
            defaultValue={course?.hours}
          />
        </div>
        <Field
          name="form"
          label="Its form in words"
          hint="Such as: two days in a room."
          required
          defaultValue={course?.form}
        />
      </fieldset>
      <fieldset>
        <legend>What goes with it</legend>
        <div className="field-row">
          <Choice name="prerequisite" label="Come after" chosen={course?.prerequisiteId} things={others} />
          <Choice name="preReading" label="Read before" chosen={course?.preReadingId} things={works} />
        </div>
        <Field
          name="nuggets"
          label="Nuggets that give a taste of it"
          hint="Their numbers, with commas between them."
          defaultValue={nuggets.join(', ')}
        />
        <PicturePicker name="cover" label="Cover" pictures={covers} chosen={course?.coverId ?? null} />
      </fieldset>
    </EditForm>
  )
}

type Thing = { id: string; title: string }
function Choice({
  chosen,
  things,
  ...field
}: {
  name: string
  label: string
  chosen?: string | null
  things: Thing[]
}) {
  return (
    <Select {...field} defaultValue={chosen ?? ''}>
      <option value="">Nothing</option>
      {things.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  )
}
