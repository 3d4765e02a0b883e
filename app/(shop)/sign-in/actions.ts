'use server'

import { currentClient } from '@/app/_server/client'
import { action } from '@/app/_server/form'
import { askForLink } from '@/lib/accounts/commands'
import { AskForLink } from '@/lib/accounts/rules'

export const askForLinkAction = action(
  AskForLink,
  async (world, _visitor, ask) => askForLink(world, { ...ask, client: await currentClient() }),
  {
    'too-many-attempts':
      'That is a lot of links in a short time. Please use the newest one in your mail, or ask again in a quarter of an hour.',
  },
  () => '/sign-in/sent',
)
