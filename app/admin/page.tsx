import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import type { StaffRole } from '@/db/schema/accounts'
import { can } from '@/lib/accounts/rules'
import '@/app/_ui/styles/staff.css'

const CARES_FOR: Record<StaffRole, string> = {
  owner: 'You own the shop: everything is yours to look after.',
  editor: 'You look after the nuggets and what people say about them.',
  shop: 'You look after the products, the packs, the orders and the refunds.',
  courses: 'You look after the courses, their dates and the people who come.',
  packer: 'You look after the parcels.',
}

export async function generateMetadata(): Promise<Metadata> {
  const { actor } = await currentVisitor()
  const shared = { title: 'Staff', robots: { index: false } }
  // A page of Next cannot name its status; the front reads it here. Who is not signed in is led to do so.
  return !actor || can(actor, 'see-admin') ? shared : { ...shared, other: { 'shop-status': '403' } }
}

export default async function AdminPage() {
  const { actor } = await currentVisitor()
  if (!actor) redirect('/sign-in?next=%2Fadmin')
  const { name } = (await requestWorld()).site
  if (!actor.role || !can(actor, 'see-admin')) return <NotForYou email={actor.email} />

  return (
    <main id="content" className="page staff">
      <div className="page-head">
        <h1>Welcome to the staff pages of {name}</h1>
        <p className="lead">{CARES_FOR[actor.role]}</p>
      </div>
      <p>
        You are signed in as {actor.email}, with the role <strong>{actor.role}</strong>.{' '}
        <a href="/">Back to the shop</a>
      </p>
    </main>
  )
}

function NotForYou({ email }: { email: string }) {
  return (
    <main id="content" className="page">
      <h1>These pages are for staff</h1>
      <p className="lead">
        {email} has no staff role. <a href="/">Back to the shop</a>, or{' '}
        <a href="/sign-in">sign in with another address</a>.
      </p>
    </main>
  )
}
