import type { ReactNode } from 'react'
import type { Audience } from '@/db/schema/catalogue'
import type { Course, listNuggetsForCourse } from '@/lib/courses/queries/courses'

const audienceWords: Record<Audience, string> = {
  clinicians: 'Clinicians only',
  'people-in-pain': 'People in pain',
  both: 'Clinicians, and people who live with pain',
}

type Props = { course: Course; nuggets: Awaited<ReturnType<typeof listNuggetsForCourse>> }

export function CourseFacts({ course, nuggets }: Props) {
  const { form, hours, audience, prerequisite, preReading } = course
  return (
    <dl className="facts">
      <Fact name="Form">{form}</Fact>
      <Fact name="Hours">{hours} hours of continuing education</Fact>
      <Fact name="For">{audienceWords[audience]}</Fact>
      {prerequisite && (
        <Fact name="Come after">
          <a href={`/courses/${prerequisite.slug}`}>{prerequisite.title}</a>, or something like it
        </Fact>
      )}
      {preReading && (
        <Fact name="Read before">
          <a href={`/shop/${preReading.slug}`}>{preReading.title}</a>
        </Fact>
      )}
      {nuggets.length > 0 && (
        <Fact name="A taste of it">
          <ul className="plain-links">
            {nuggets.map(({ slug, number, title }) => (
              <li key={slug}>
                <a href={`/nuggets/${slug}`}>
                  Nugget {number}: {title}
                </a>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  )
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
