type Props = { title: string; words: string; address: string }

/** Ways to hand it to somebody. The buttons wait for a script that can copy and share; the mail and the address need none. */
export function PassOn({ title, words, address }: Props) {
  const mail = new URLSearchParams({ subject: title, body: `${words}\n\n${address}` })
  return (
    <section className="pass-on no-print stack-close" aria-labelledby="pass-on">
      <h2 id="pass-on">Pass it on</h2>
      <p className="ways">
        <button type="button" className="button button-quiet" data-copy="words" hidden>
          Copy the words
        </button>
        <button type="button" className="button button-quiet" data-copy="address" hidden>
          Copy the address
        </button>
        {/* A mail program takes a plus sign for a plus sign. */}
        <a className="button button-quiet" href={`mailto:?${String(mail).replaceAll('+', '%20')}`}>
          Send by e-mail
        </a>
        <button type="button" className="button" data-share hidden>
          Share
        </button>
      </p>
      <p>
        Its address, to copy into a message:{' '}
        <a id="address" href={address}>
          {address}
        </a>
      </p>
      <p className="quiet">Printed, it fits on one card of A5, half a sheet.</p>
    </section>
  )
}
