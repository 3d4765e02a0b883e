import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentVisitor } from '@/app/_server/visitor'
import { requestWorld } from '@/app/_server/world'
import { Drawn } from '@/app/_ui/drawn'
import { ActionForm, Submit } from '@/app/_ui/form'
import { can } from '@/lib/accounts/rights'
import { findOrder, listOrdersOf, type OrderView } from '@/lib/orders/queries/orders'
import { isPaid } from '@/lib/orders/rules'
import { signOutAction } from './actions'
import { Codes, Downloads, Orders, Places } from './library'
import '@/app/_ui/styles/columns.css'
import '@/app/_ui/styles/facts.css'
import '@/app/_ui/styles/buying.css'

export const metadata: Metadata = { title: 'Your account', robots: { index: false } }

export default async function AccountPage() {
  const world = await requestWorld()
  const { actor } = await currentVisitor()
  if (!actor) redirect('/sign-in')
  const listed = await listOrdersOf(world.db, actor)
  const found = await Promise.all(listed.map((order) => findOrder(world.db, order.id)))
  const orders = found.filter((order): order is OrderView => order !== undefined)
  const paid = orders.filter(isPaid)

  return (
    <main id="content" className="page">
      <div className="page-head">
        <h1>Your account</h1>
        <p className="lead">{actor.email}</p>
      </div>
      {can(actor, 'see-admin') && (
        <p>
          <a href="/admin">Go to the staff pages</a>
        </p>
      )}
      {orders.length === 0 && (
        <div className="empty">
          <Drawn of="basket" />
          <p>
            Nothing has been ordered with this address yet. <a href="/shop">Look around the shop</a>, or{' '}
            <a href="/courses">find a course near you</a>.
          </p>
        </div>
      )}
      <div className="columns granted">
        <Downloads orders={paid} world={world} />
        <Codes orders={paid} />
        <Places orders={paid} now={world.now()} />
      </div>
      <Orders orders={orders} />
      <ActionForm action={signOutAction} label="Sign out">
        <Submit className="button button-quiet">Sign out</Submit>
      </ActionForm>
    </main>
  )
}
