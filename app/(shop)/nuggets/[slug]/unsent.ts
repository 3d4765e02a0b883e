import { sentInVain } from '@/lib/front/reading'

export type Unsent = { words: string; name: string; email: string }

/** What somebody sent, was refused, and finds no form for any more at this address. */
export async function findUnsent(): Promise<Unsent | undefined> {
  const { words, name = '', email = '' } = Object.fromEntries((await sentInVain()) ?? [])
  return words === undefined ? undefined : { words, name, email }
}
