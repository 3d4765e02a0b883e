import { cookies } from 'next/headers'
import { config } from '@/lib/config'

/** On https the browser itself sees to it that no other host can set the cookie. */
export function sessionCookieName(): string {
  return config().appUrl.startsWith('https:') ? '__Host-session' : 'session'
}

export async function readSessionToken(): Promise<string | null> {
  return (await cookies()).get(sessionCookieName())?.value ?? null
}

export async function forgetSessionToken() {
  ;(await cookies()).delete(sessionCookieName())
}
