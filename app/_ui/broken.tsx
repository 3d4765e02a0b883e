import { Drawn } from './drawn'

/** Said wherever something of ours failed. */
export function Broken() {
  return (
    <main id="content" className="page">
      <Drawn of="mending" />
      <div className="page-head">
        <h1>Something went wrong on our side</h1>
        <p className="lead">
          This was not your doing. The fault has been noted, and trying again in a minute often helps.
        </p>
      </div>
      <p>
        If you were paying, please look for a mail from us, or open your order page, before you pay a second time. If
        neither tells you what happened, <a href="/contact">write to us</a> and we will find out.
      </p>
      <ul>
        <li>
          <a href="/">Back to the first page</a>
        </li>
        <li>
          <a href="/cart">Your cart</a>
        </li>
      </ul>
    </main>
  )
}
