import { requestWorld } from '@/app/_server/world'
import { DayOf } from '@/app/_ui/format'
import { HOME_ZONE } from '@/lib/base/time'
import { findWithdrawal } from '@/lib/nuggets/queries/versions'
import { findUnsent } from './unsent'
import './nugget.css'

/** What stands at the address of a nugget that was taken back. */
export async function Withdrawn({ id, title, number }: { id: string; title: string; number: number | null }) {
  const { db } = await requestWorld()
  const withdrawal = await findWithdrawal(db, id)
  const unsent = await findUnsent()
  return (
    <main id="content" className="page" data-area="nuggets">
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">
          {number === null ? 'This nugget' : `Nugget ${number}`} was withdrawn
          {withdrawal?.publishedAt && (
            <>
              {' on '}
              <DayOf at={withdrawal.publishedAt} zone={HOME_ZONE} />
            </>
          )}
          .
        </p>
      </div>
      <div className="prose">
        {withdrawal?.reason && <p>{withdrawal.reason}</p>}
        <p>
          Its address stays, so that nobody who kept it is left without an answer. <a href="/nuggets">All nuggets</a>
        </p>
      </div>
      {unsent?.words.trim() && (
        <section className="stack-close" aria-labelledby="unsent">
          <h2 id="unsent">Your comment was not sent</h2>
          <p>The nugget was withdrawn while you were writing. Here are your words, so that you can keep them.</p>
          <blockquote className="prose spoken">{unsent.words}</blockquote>
        </section>
      )}
    </main>
  )
}
