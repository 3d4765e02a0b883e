'use server'

import { action } from '@/app/_server/form'
import { askForLink } from '@/lib/accounts/commands'
import { AskForLink } from '@/lib/accounts/rules'

export const askForLinkAction = action(AskForLink, askForLink, {}, () => '/sign-in/sent', {
  what: 'sign-in',
  of: (_visitor, { email }) => email,
  words: (wait) =>
    `That is a lot of links in a short time. Please use the newest one in your mail, or ask again in ${wait}.`,
})
