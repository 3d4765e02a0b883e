import type { Db } from '@/db/open'
import { type Action, can, type Staff } from '@/lib/accounts/rights'
import {
  findActs,
  findCourses,
  findDates,
  findNuggets,
  findOrders,
  findPacks,
  findPeople,
  findProducts,
} from './queries'
import type { Found } from './rules'

const LOOK: { see: Action; find(db: Db, words: string): Promise<Found[]> }[] = [
  { see: 'see-orders', find: findOrders },
  { see: 'see-people', find: findPeople },
  { see: 'see-products', find: findProducts },
  { see: 'see-products', find: findPacks },
  { see: 'see-courses', find: findCourses },
  { see: 'see-courses', find: findDates },
  { see: 'edit-nuggets', find: findNuggets },
  { see: 'see-acts', find: findActs },
]

/** What of all that somebody may see goes by these words: a few of each kind. */
export async function findAnything(db: Db, staff: Staff, words: string): Promise<Found[]> {
  const found = LOOK.filter(({ see }) => can(staff, see)).map(({ find }) => find(db, words))
  return (await Promise.all(found)).flat()
}
