import { addressOf, type ChoiceRow, Choices } from '@/app/_ui/choices'
import { type Day, type Instant, showMonth } from '@/lib/base/time'
import { choicesOf, type DateWish, STATUSES } from '@/lib/courses/board'
import type { CourseDate } from '@/lib/courses/rules'
import { statusWords } from './words'

export function Filters({ wish, dates, now }: { wish: DateWish; dates: CourseDate[]; now: Instant }) {
  const { region, mode, month, status } = wish
  const { regions, months } = choicesOf(dates, status, now)
  const current = { status, region, mode, month }
  const hrefWith = (change: Partial<Record<keyof typeof current, string>>) =>
    addressOf('/courses', { ...current, ...change }, ['upcoming'])

  const rows: ChoiceRow[] = [
    {
      name: 'Show',
      field: 'status',
      choices: STATUSES.map((key) => ({
        label: statusWords[key],
        href: hrefWith({ status: key, region: undefined, mode: undefined, month: undefined }),
        isChosen: key === status,
      })),
    },
    {
      name: 'Where',
      field: 'where',
      choices: [
        { label: 'Anywhere', href: hrefWith({ region: undefined, mode: undefined }), isChosen: !region && !mode },
        { label: 'Online', href: hrefWith({ region: undefined, mode: 'online' }), isChosen: mode === 'online' },
        ...regions.map((key) => ({
          label: key,
          href: hrefWith({ region: key, mode: undefined }),
          isChosen: key === region,
        })),
      ],
    },
    {
      name: 'When',
      field: 'month',
      choices: [
        { label: 'Any month', href: hrefWith({ month: undefined }), isChosen: !month },
        ...months.map((key) => ({
          label: showMonth(`${key}-01` as Day),
          href: hrefWith({ month: key }),
          isChosen: key === month,
        })),
      ],
    },
  ]
  return <Choices label="Narrow the dates" rows={rows} />
}
