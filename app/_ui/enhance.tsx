import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InlineScript } from './inline-script'

/**
 * The one script of the shop is fetched after the first paint, which waits for nothing that it does. Its address changes
 * with its bytes, so a browser may keep it for good.
 */
export function Enhance() {
  return (
    <>
      <InlineScript data-keep="" text={AFTER_PAINT} />
      <InlineScript type="speculationrules" text={JSON.stringify(SPECULATION)} />
    </>
  )
}

const bytes = readFileSync(join(process.cwd(), 'public', 'enhance.js'))
export const ENHANCE = `/enhance.js?v=${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}`

const AFTER_PAINT = `new PerformanceObserver((_,first)=>{first.disconnect();document.head.append(Object.assign(document.createElement("script"),{src:"${ENHANCE}"}))}).observe({type:"paint",buffered:true})`

/** Whose pages are personal, or do something: they are never fetched before somebody goes there. */
const PERSONAL = 'cart checkout orders account sign-in downloads api admin files media'.split(' ')

/** Feeds have a dot in their names; filters, sorts and searches stand behind a question mark. */
const NEVER = [
  { href_matches: `/(${PERSONAL.join('|')}){/*}?` },
  { href_matches: ['/*.*', '/*\\?(.+)'] },
  { selector_matches: '[rel~=nofollow], [download], [href^="#"]' },
]

const never = { not: { or: NEVER } }
const DETAILS = '/(nuggets|shop|courses)/:slug'
const LISTINGS = ':is(.plates, .shelf, .board, .results) a'

/** Fetched while the pointer rests on a link; made ready as a whole only once a listing's link is pressed. */
export const SPECULATION = {
  prefetch: [{ where: { and: [{ href_matches: '/*' }, never] }, eagerness: 'moderate' }],
  prerender: [
    {
      where: { and: [{ href_matches: DETAILS }, { selector_matches: LISTINGS }, never] },
      eagerness: 'conservative',
    },
  ],
}
