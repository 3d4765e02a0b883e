'use server'

import { external } from '@/app/_server/external'
import { action } from '@/app/_server/form'
import { mailNewLink } from '@/lib/downloads/commands'
import { AskForDownload } from '@/lib/downloads/rules'

export const mailNewLinkAction = action(AskForDownload, mailNewLink, {}, ({ token }) =>
  external(`/downloads/${encodeURIComponent(token)}?asked=yes`),
)
