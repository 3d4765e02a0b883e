import type { Route } from 'next'
import { addressOf, type ChoiceRow, Choices } from '@/app/_ui/choices'
import { type Day, type Instant, showMonth } from '@/lib/base/time'
import { choicesOf, type DateWish, STATUSES } from '@/lib/courses/board'
import type { CourseDate } from '@/lib/courses/rules'
import { statusWords } from './words'

/** Everything that the board can be asked for; `near` is the key of a town. */
export type BoardWish = DateWish & { near?: string }

export const boardAddress = ({ status, region, mode, month, near }: BoardWish): Route =>
  addressOf('/courses', { status, region, mode, month, near }, ['upcoming'])

export function Filters({ wish, dates, now }: { wish: BoardWish; dates: CourseDate[]; now: Instant }) {
  const { region, mode, month, status } = wish
  const { regions, months } = choicesOf(dates, status, now)
  const hrefWith = (change: Partial<BoardWish>) => boardAddress({ ...wish, ...change })

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
