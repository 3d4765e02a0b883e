import type { Db } from '@/db/open'
import {
  listCourseChoices,
  listFileChoices,
  listNuggetChoices,
  listProductChoices,
} from '@/lib/catalogue/queries/choices'
import { listPicturesToChoose } from '@/lib/media/queries'
import type { Choices } from './form'

export const readChoices = async (db: Db): Promise<Choices> => ({
  pictures: await listPicturesToChoose(db),
  products: await listProductChoices(db),
  courses: await listCourseChoices(db),
  nuggets: await listNuggetChoices(db),
  files: await listFileChoices(db, 'application/pdf'),
})
