'use server'

import { external } from '@/app/_server/external'
import { action } from '@/app/_server/form'
import { mailNewLink } from '@/lib/downloads/commands'
import { AskForDownload } from '@/lib/downloads/rules'

export const mailNewLinkAction = action(
  AskForDownload,
  mailNewLink,
  {},
  ({ token }) => external(`/downloads/${encodeURIComponent(token)}?asked=yes`),
  {
    what: 'download-link',
    words: (wait) => `Many links were asked for in a short time. Please look into your mail, or ask again in ${wait}.`,
  },
)
