import type { Db } from '@/db/open'
import { listNuggetChoices, listPictureChoices, listProductChoices } from '@/lib/catalogue/queries/choices'
import type { Choices } from './form'

export const readChoices = async (db: Db, coverId?: string | null): Promise<Choices> => ({
  pictures: await listPictureChoices(db, coverId),
  products: await listProductChoices(db),
  nuggets: await listNuggetChoices(db),
})
