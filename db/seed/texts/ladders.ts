import type { LadderStep } from '@/db/schema/courses'

export type LadderId = 'standard' | 'conference'
export type SeedLadder = { id: LadderId; title: string; steps: LadderStep[] }

/** What comes back when somebody gives up a place, by whole days before the first one. Fees are cents. */
export const ladders: SeedLadder[] = [
  {
    id: 'standard',
    title: 'All of it up to 28 days before, half up to 14 days before',
    steps: [
      { atLeastDays: 28, basisPoints: 10_000, fee: 0 },
      { atLeastDays: 14, basisPoints: 5000, fee: 0 },
      { atLeastDays: 0, basisPoints: 0, fee: 0 },
    ],
  },
  {
    id: 'conference',
    title: 'All of it less AUD 200 up to 14 days before',
    steps: [
      { atLeastDays: 14, basisPoints: 10_000, fee: 200_00 },
      { atLeastDays: 0, basisPoints: 0, fee: 0 },
    ],
  },
]
