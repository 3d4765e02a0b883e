import { days } from '@/lib/base/time'

/** How long a link on a page, and one in a mail, opens a file. */
export const PAGE_LINK_LIFE = days(1)
export const MAIL_LINK_LIFE = days(7)
