import { fieldsOf } from '../../form-fields'
import { usualShop } from '../data/databases'
import { bareNext } from '../floor/next-app'
import { client, rateOfEach, type Sent } from '../load/readers'
import type { Metric } from '../metric'
import { PAGES } from '../pages'
import { ports } from '../ports'
import { startShop } from '../shop'

const PAIRS = 5
const POSTS = 200
const AT_ONCE = 16
const BOUNDARY = 'a-boundary-that-nobody-types'

/** As a browser without script posts them: every third add opens a new cart, the others go to one that is there. */
export const T1h: Metric = {
  id: 'T1h',
  title: 'add to cart by form post ÷ a bare Next action that writes one row',
  target: { op: '≥', value: 0.7, of: 'ratio' },
  async *measure(ctx) {
    const next = await bareNext(ctx)
    const shop = await startShop(ctx, { folder: (await usualShop(ctx)).folder, port: ports.second })
    const { read, end } = client(AT_ONCE)
    const poster = async (base: string, path: string, label: string, leadsTo: string) => {
      const body = multipart(fieldsOf((await read(base + path)).text, label))
      const cookies = new Map<number, string>()
      return async (n: number, lane: number) => {
        const cookie = n % 3 === 0 ? '' : (cookies.get(lane) ?? '')
        const { status, headers } = await read(base + path, formPost(base, body, cookie))
        if (status !== 303 || !headers.location?.includes(leadsTo))
          throw new Error(`${base}${path} answered ${status} ${headers.location ?? ''}`)
        const set = headers['set-cookie']?.map((line) => line.split(';')[0]).join('; ')
        if (set) cookies.set(lane, set)
      }
    }
    const taken = { floor: [] as number[], ours: [] as number[] }
    try {
      const bare = await poster(next.url, '/form', 'Keep', 'kept=1')
      const ours = await poster(shop.url, PAGES.product, 'Add to cart', '/cart?added=1')
      const posts = Array.from({ length: POSTS }, (_, n) => n)
      for (let pair = 0; pair <= PAIRS && ctx.hasTime(3); pair++) {
        const [kept, added] = [await rateOfEach(posts, AT_ONCE, bare), await rateOfEach(posts, AT_ONCE, ours)]
        // The first is for warming up.
        if (pair === 0) continue
        taken.floor.push(kept)
        taken.ours.push(added)
      }
    } finally {
      end()
      await shop.stop()
    }
    yield { unit: '/s', ...taken, note: `${AT_ONCE} at once` }
  },
}

function multipart(fields: [name: string, value: string][]): string {
  const parts = fields.map(
    ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join('')}--${BOUNDARY}--\r\n`
}

const formPost = (base: string, body: string, cookie: string): Sent => ({
  headers: {
    origin: base,
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    ...(cookie && { cookie }),
  },
  body,
})
