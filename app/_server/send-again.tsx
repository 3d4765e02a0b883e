import type { Route } from 'next'
import '@/app/_ui/styles/facts.css'

type Props = { fields: [name: string, value: string][]; to: string }

/** For a form that came without script from somebody whose session has ended: all of it, to be sent once more. */
export function SendAgain({ fields, to }: Props) {
  // A name may come several times.
  const all = fields.map(([name, value], at) => ({ key: `${at} ${name}`, name, value }))
  const typed = all.filter(({ name, value }) => !name.startsWith('$ACTION_') && value.trim())
  return (
    <main id="content" className="page">
      <div className="page-head">
        <h1>You are not signed in any more</h1>
        <p className="lead">
          Nothing that you typed is lost. Sign in on another page, then come back to this one and send it again.
        </p>
      </div>
      <p>
        <a className="button button-quiet" href={'/sign-in?next=/admin' as Route} target="_blank" rel="noopener">
          Sign in on another page
        </a>
      </p>
      <form method="post" action={to} encType="multipart/form-data">
        {all.map(({ key, name, value }) => (
          <input key={key} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className="button">
          Send it again
        </button>
      </form>
      <details>
        <summary>What you typed</summary>
        <dl className="facts">
          {typed.map(({ key, name, value }) => (
            <div key={key}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </main>
  )
}
