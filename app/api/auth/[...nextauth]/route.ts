import NextAuth from 'next-auth'
import { authOptions } from '@/app/_server/auth'
import { readCartCookie, writeCartCookie, writeCartCount } from '@/app/_server/cart-cookie'
import { isSameOrigin } from '@/app/_server/form'
import { readSessionToken, sessionCookieName } from '@/app/_server/session-cookie'
import { requestWorld } from '@/app/_server/world'
import { endSession, findActor } from '@/lib/accounts/commands'
import { placeAfterSignIn } from '@/lib/accounts/rules'
import { mergeCarts } from '@/lib/cart/commands'

/** The one door of next-auth that is open is the button behind a mailed link: its own forms would go round our limits. */
export async function POST(request: Request, context: RouteContext<'/api/auth/[...nextauth]'>) {
  const { nextauth } = await context.params
  if (nextauth.join('/') !== 'callback/email') return new Response('not found', { status: 404 })
  if (!(await isSameOrigin())) return new Response('Please sign in on our own page.', { status: 403 })

  const world = await requestWorld()
  const answer: Response = await NextAuth(authOptions(world, request.headers.get('user-agent') ?? ''))(request, context)
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith(`${sessionCookieName()}=`))
  const token = cookie && decodeURIComponent(/=([^;]+)/.exec(cookie)?.[1] ?? '')
  const actor = token ? await findActor(world, token) : null
  if (!cookie || !actor) return seeOther('/sign-in?link=ended')

  const before = await readSessionToken()
  if (before) await endSession(world, before)
  const cartId = await mergeCarts(world, { userId: actor.userId, cartId: await readCartCookie(world) })
  if (cartId) await writeCartCookie(world, cartId)
  await writeCartCount(world, { actor, cartId })
  world.log('signed-in', { user: actor.userId })
  return seeOther(placeAfterSignIn(new URL(request.url).searchParams.get('callbackUrl')), { 'set-cookie': cookie })
}

const seeOther = (location: string, headers: Record<string, string> = {}) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store', ...headers } })
