import { brotliCompressSync } from 'node:zlib'
import type { Context } from '../context'
import { PAGES } from '../pages'
import { usualFront } from '../shop'
import { writtenByHand } from './by-hand'
import { type Nginx, type Served, startNginx } from './nginx'

/** What a browser is shown, each beside the same page by hand. */
export const SEEN = { home: '/', ...PAGES, cart: '/cart' }
export type SeenName = keyof typeof SEEN
/** Compared as well with a page by hand in the same two faces. */
export const DRESSED: SeenName[] = ['home', 'nugget', 'product', 'course', 'cart']

export const byHand = (name: SeenName) => `/by-hand/${name}`
export const dressed = (name: SeenName) => `/dressed/${name}`
export const BUTTON = '/by-hand/button'

/** From one nginx, made when a browser first asks for it: nothing else of the run needs the other one by then. */
export const handServed = (ctx: Context): Promise<Nginx> =>
  ctx.once(
    'nginx by hand',
    async () => {
      const { url } = await usualFront(ctx)
      await ctx.once<{ stop(): Promise<void> } | null>('nginx', async () => null).then((it) => it?.stop())
      const names = Object.keys(SEEN) as SeenName[]
      const pages = await Promise.all([
        ...names.map((name) => {
          const leadsTo = name === 'listing' ? byHand('product') : undefined
          return writtenByHand(url, SEEN[name], byHand(name), { leadsTo })
        }),
        ...DRESSED.map((name) => writtenByHand(url, SEEN[name], dressed(name), { isDressed: true })),
      ])
      return startNginx(ctx, [...pages.flat(), bareButton()])
    },
    (it) => it.stop(),
  )

const BARE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A button</title><p>0</p><button>Add</button>
<script>
const told = document.querySelector('p').firstChild
document.querySelector('button').addEventListener('click', () => { told.data = Number(told.data) + 1 })
</script></html>`

function bareButton(): Served {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' }
  return { path: BUTTON, answer: { status: 200, headers, bytes: brotliCompressSync(BARE) } }
}
