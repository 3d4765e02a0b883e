import { eq } from 'drizzle-orm'
import { touchContent } from '@/db/content-versions'
import { transact } from '@/db/open'
import { variants } from '@/db/schema/catalogue'
import { skuOf, slugOf } from '../data/catalogue'
import { client, readEach } from '../load/readers'
import type { Metric } from '../metric'
import { ports } from '../ports'
import { usualFront } from '../shop'
import { usualWorld } from '../world'

const HOT = 1000
/** Readers who are together on one address, and how many such groups share the addresses. */
const TOGETHER = 5
const GROUPS = 10

/** Every page that shows something of the catalogue may have changed; each is made once, and who comes meanwhile waits for that one. */
export const S10: Metric = {
  id: 'S10',
  title: `one work is edited, ${HOT} pages are hot`,
  target: null,
  whats: ['pages made per address', 'answers in the second after'],
  async *measure(ctx) {
    const shop = await usualFront(ctx)
    // Those of S6 among them: what is kept already costs nothing here.
    const urls = Array.from({ length: HOT }, (_, n) => `${shop.url}/shop/${slugOf(1000 + n)}`)
    await readEach(urls, 16)
    const before = await pagesAsked()
    await editPrice(await usualWorld(ctx))

    const { read, end } = client(TOGETHER * GROUPS)
    const asked = new Set<string>()
    const start = performance.now()
    let [answers, inFirst] = [0, 0]
    const reader = async (group: number) => {
      for (let n = group; n < HOT && ctx.hasTime(2); n += GROUPS) {
        const url = urls[n] ?? ''
        asked.add(url)
        const { status } = await read(url)
        if (status !== 200) throw new Error(`${url} answered ${status}`)
        answers += 1
        if (performance.now() - start < 1000) inFirst += 1
      }
    }
    await Promise.all(Array.from({ length: TOGETHER * GROUPS }, (_, at) => reader(at % GROUPS)))
    end()
    const after = await pagesAsked()
    const [made, waited] = [after.made - before.made, after.waited - before.waited]
    if (made === 0 || waited === 0) throw new Error(`${made} pages were made and ${waited} readers waited for one`)
    yield {
      what: 'pages made per address',
      unit: '',
      ours: [made / asked.size],
      target: { op: '≤', value: 1, of: 'ours' },
      note: `${made} made for ${answers} answers under ${asked.size} addresses; ${waited} readers waited for one that somebody else had asked for`,
    }
    yield {
      what: 'answers in the second after',
      unit: '/s',
      ours: [inFirst],
      note: `${TOGETHER * GROUPS} readers who all want a page that must be made anew`,
    }
  },
}

/** As the shop counts them itself; nobody else asks it for pages. */
async function pagesAsked() {
  const figures = await (await fetch(`http://127.0.0.1:${ports.figures}/metrics`)).text()
  const count = (answer: string) =>
    Number(new RegExp(`^shop_page_cache_asks_total\\{answer="${answer}"\\} (\\d+)$`, 'm').exec(figures)?.[1])
  return { made: count('misses'), waited: count('joined') }
}

async function editPrice({ db }: Awaited<ReturnType<typeof usualWorld>>) {
  await transact(db, async (tx) => {
    await tx
      .update(variants)
      .set({ price: 900_000 })
      .where(eq(variants.id, skuOf(1000)))
    await touchContent(tx, 'catalogue')
  })
}
