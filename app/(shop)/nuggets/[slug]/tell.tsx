import { Story } from '@/app/_ui/story'
import type { Nugget } from '@/lib/nuggets/queries/nuggets'

/** The script for the clinic or the kitchen table. */
export function TellIt({ nugget }: { nugget: Nugget }) {
  return (
    <section className="tell" aria-labelledby="tell-it">
      <h2 id="tell-it">Tell it</h2>
      <Story markdown={nugget.tellIt} />
      <p className="quiet no-print">
        It takes about a minute. <a href={`/nuggets/${nugget.slug}/tell-it`}>Share it, copy it or print it on a card</a>
      </p>
    </section>
  )
}
