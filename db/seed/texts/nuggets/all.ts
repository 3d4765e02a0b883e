import type { SeedNugget } from '../nugget-types'
import { nugget01 } from './nugget-01'
import { nugget04 } from './nugget-04'
import { nugget08 } from './nugget-08'
import { nugget09 } from './nugget-09'
import { nugget11 } from './nugget-11'
import { nugget12 } from './nugget-12'
import { nugget13 } from './nugget-13'
import { nugget15 } from './nugget-15'
import { nugget17 } from './nugget-17'
import { nugget24 } from './nugget-24'
import { nugget27 } from './nugget-27'
import { nugget35 } from './nugget-35'

export const nuggets: SeedNugget[] = [
  nugget01,
  nugget04,
  nugget08,
  nugget09,
  nugget11,
  nugget12,
  nugget13,
  nugget15,
  nugget17,
  nugget24,
  nugget27,
  nugget35,
]
