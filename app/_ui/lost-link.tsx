import { Drawn } from './drawn'

const WORDS = {
  orders: 'Signed in with the address that you ordered with, you find all your orders and downloads there.',
  downloads: 'The page of your order has fresh links; signed in with the address that you ordered with, you find it.',
  quotes: 'Just answer that mail, and we send the quote once more.',
}

type To = keyof typeof WORDS

export const lostTo = (typed: string): To => (typed === 'downloads' || typed === 'quotes' ? typed : 'orders')

/** A link with a key in it that opens nothing. Whether there is such an order is told to nobody. */
export const LostLink = ({ to }: { to: To }) => (
  <main id="content" className="page">
    <Drawn of="searching" />
    <div className="page-head">
      <h1>This link opens nothing</h1>
      <p className="lead">
        Links from our mails are long, and some are cut on the way. Please go back to the mail and open the link there,
        all of it. {WORDS[to]}
      </p>
    </div>
    <p className="row">
      {to !== 'quotes' && (
        <a className="button" href="/account">
          Find my orders
        </a>
      )}
      <a href="/contact">Write to us</a>
    </p>
  </main>
)
