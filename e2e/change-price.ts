// Changes prices as staff would, from a process of its own: reads "<sku> <cents> told" line by line and
// says "done" after each commit. "untold" leaves out what makes pages new, for the negative control.
import { createInterface } from 'node:readline'
import { eq } from 'drizzle-orm'
import { touchContent } from '@/db/content-versions'
import { openStore, transact } from '@/db/open'
import { variants } from '@/db/schema/catalogue'
import { config } from '@/lib/config'

const store = await openStore(config().databaseUrl)
for await (const line of createInterface({ input: process.stdin })) {
  const [sku = '', cents, how] = line.split(' ')
  await transact(store.db, async (tx) => {
    await tx
      .update(variants)
      .set({ price: Number(cents) })
      .where(eq(variants.sku, sku))
    if (how === 'told') await touchContent(tx, 'catalogue')
  })
  console.log('done')
}
await store.close()
