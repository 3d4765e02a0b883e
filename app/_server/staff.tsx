import type { Metadata, Route } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { type Action, can, permit, type Staff } from '@/lib/accounts/rights'
import { type Actor, placeAfterSignIn, type Visitor } from '@/lib/accounts/rules'
import { ok } from '@/lib/base/result'
import { unheard } from '@/lib/front/reading'
import type { World } from '@/lib/world/world'
import { Footer, Header } from '../_ui/frame'
import { Shell } from '../admin/_ui/shell'
import { readHouse } from './house'
import { SendAgain } from './send-again'
import { currentVisitor } from './visitor'
import { requestWorld } from './world'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<Record<string, string | string[]>>; searchParams: Promise<Query> }
/** What a staff page is made from: who looks, the parts of the address, and what it asks for. */
export type Look = { world: World; visitor: Visitor; staff: Staff; params: Record<string, string>; query: Query }

type Options = {
  title: string
  see: Action
  /** `shop`: as a visitor would meet it, between the head and the foot of the shop. */
  frame?: 'staff' | 'shop'
  show(look: Look): Promise<ReactNode>
  /** The page also of those who are held up in this way. */
  heldUp?: HeldUp
}
type HeldUp = 'set-up' | 'show'

/** Every staff page is made here: only for those who may `see` it, inside the frame that all of them share. */
export function staffPage({ title, see, frame = 'staff', show, heldUp }: Options) {
  const metadata = async (): Promise<Metadata> => {
    const { actor } = await currentVisitor()
    const shared = { title: `${title} · Staff`, robots: { index: false } }
    // A page of Next cannot name its status; the front reads it here. Who is not signed in is led to do so.
    return !actor || can(actor, see) || isHeldUp(actor) ? shared : { ...shared, other: { 'shop-status': '403' } }
  }

  const page = async ({ params, searchParams }: Props) => {
    const [visitor, world] = [await currentVisitor(), await requestWorld()]
    const query = await searchParams
    const { actor } = visitor
    const lost = await unheard()
    if (lost) return <SendAgain fields={lost} to={await addressHere()} />
    if (!actor) redirect(`/sign-in?next=${encodeURIComponent(await addressHere())}` as Route)
    const isHere = isHeldUp(actor) && actor.factor === heldUp
    if (!isHere && actor.factor === 'set-up') redirect('/admin/you' as Route)
    if (!isHere && actor.factor === 'show')
      redirect(`/admin/prove?next=${encodeURIComponent(await addressHere())}` as Route)
    const staff = isHere ? ok(actor) : permit(actor, see, 'soon')
    if (!staff.ok) return <NotForYou email={actor.email} isStaff={actor.role !== null} />
    const parts = Object.fromEntries(Object.entries(await params).map(([name, value]) => [name, String(value)]))
    const look = { world, visitor, staff: staff.value, params: parts, query }
    if (frame === 'shop')
      return (
        <>
          <Header {...(await readHouse())} />
          {await show(look)}
          <Footer name={world.site.name} />
        </>
      )
    return (
      <Shell staff={staff.value} shop={world.site.name} said={[query.said].flat()[0]}>
        {await show(look)}
      </Shell>
    )
  }

  return { metadata, page }
}

/** The page that was asked for, as the front names it. */
const addressHere = async () => placeAfterSignIn((await headers()).get('x-asked-for') ?? '/admin')

const isHeldUp = (actor: Actor): actor is Staff & { factor: HeldUp } =>
  actor.role !== null && (actor.factor === 'set-up' || actor.factor === 'show')

function NotForYou({ email, isStaff }: { email: string; isStaff: boolean }) {
  return (
    <main id="content" className="page">
      <h1>{isStaff ? 'This page is not yours to look after' : 'These pages are for staff'}</h1>
      <p className="lead">
        {isStaff ? `${email} has another role.` : `${email} has no staff role.`}{' '}
        {isStaff ? <a href="/admin">Back to your pages</a> : <a href="/">Back to the shop</a>}, or{' '}
        <a href="/sign-in">sign in with another address</a>.
      </p>
    </main>
  )
}
