import { cookies } from 'next/headers'
import { config } from '@/lib/config'

const isSecure = () => config().appUrl.startsWith('https:')

/** On https the browser itself sees to it that no other host can set the cookie. */
export const sessionCookieName = () => (isSecure() ? '__Host-session' : 'session')

export const sessionCookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const

export async function readSessionToken(): Promise<string | null> {
  return (await cookies()).get(sessionCookieName())?.value ?? null
}

/** With the same options as it was set: a browser takes no other word about a `__Host-` cookie. */
export async function forgetSessionToken() {
  ;(await cookies()).set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
}
