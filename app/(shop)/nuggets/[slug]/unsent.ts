import { sentInVain } from '@/lib/front/reading'

export type Unsent = { words: string; name: string; email: string }

/** What somebody wrote while the place for it went away, as this page answers them. */
export async function findUnsent(): Promise<Unsent | undefined> {
  const { words, name = '', email = '' } = Object.fromEntries((await sentInVain()) ?? [])
  return words?.trim() ? { words, name, email } : undefined
}
