import type { Publication } from '@/lib/base/publication'
import { instant, whole, word } from '../columns'

/** Public from `publishAt` on, or at once where it is null; `revision` rises with every edit, so that none writes over another unseen. */
export const publication = () => ({
  state: word<Publication>().notNull().default('published'),
  publishAt: instant(),
  ...edited(),
})

export const edited = () => ({ revision: whole().notNull().default(1) })
