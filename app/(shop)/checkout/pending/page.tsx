import type { Metadata } from 'next'
import { Drawn } from '@/app/_ui/drawn'

export const metadata: Metadata = { title: 'We are waiting for word', robots: { index: false } }

export default function PendingPage() {
  return (
    <main id="content" className="page">
      <Drawn of="message" />
      <h1>We are waiting for word of your payment</h1>
      <p>
        The payment service has not told us yet how it went. If you paid, your order is safe: we ask again every minute,
        and the confirmation goes to your e-mail address as soon as we know. Please do not pay a second time.
      </p>
      <p>
        Nothing in your mailbox after half an hour? <a href="/contact">Write to us</a>.
      </p>
    </main>
  )
}
