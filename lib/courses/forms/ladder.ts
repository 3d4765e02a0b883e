import * as z from 'zod'
import type { LadderStep } from '@/db/schema/courses'
import { formWithRows } from '@/lib/base/rows'
import { dollars, wholeNumber, words } from '@/lib/base/typed'

const Fields = z.object({ title: words(80, 'Please give it a name.') })
const Rows = {
  steps: z.object({
    days: wholeNumber(0, 365, 'A whole number of days.'),
    percent: wholeNumber(0, 100, 'A whole percentage from 0 to 100.'),
    fee: dollars('An amount such as 50.00, or 0.'),
  }),
}

/** Each step gives back no more than the one before it, and the last says what happens on the day itself. */
export const MakeLadder = formWithRows(Fields, Rows)
  .superRefine(({ steps }, context) => {
    if (steps.some((step) => step === undefined)) return
    const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (steps.at(-1)?.days !== 0) wrong('steps-0-days', 'The last step holds from 0 days before.')
    steps.forEach(({ days, percent }, at) => {
      const before = steps[at - 1]
      if (before && days >= before.days) wrong(`steps-${at}-days`, 'Each step is later than the one above it.')
      if (before && percent > before.percent) wrong(`steps-${at}-percent`, 'Later never gives back more.')
    })
  })
  .transform(({ title, steps }) => ({
    title,
    steps: steps.map(({ days, percent, fee }): LadderStep => ({ atLeastDays: days, basisPoints: percent * 100, fee })),
  }))
export type MakeLadder = z.infer<typeof MakeLadder>
