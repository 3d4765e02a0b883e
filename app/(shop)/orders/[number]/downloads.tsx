import { later } from '@/lib/base/time'
import { downloadPath } from '@/lib/downloads/link'
import { PAGE_LINK_LIFE } from '@/lib/downloads/rules'
import type { OrderView } from '@/lib/orders/queries/orders'
import { entitlementsOf } from '@/lib/orders/rules'
import type { World } from '@/lib/world/world'

/** Files are there at once, though nothing has been shipped. */
export function Downloads({ order, world }: { order: OrderView; world: World }) {
  const files = entitlementsOf(order, 'download')
  if (files.length === 0) return null
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">Your downloads</h2>
      <ul className="stack">
        {files.map((file) => (
          <li key={file.id}>
            {file.endedAt !== null ? (
              <>{file.title}: refunded, so the download has ended</>
            ) : (
              <a href={downloadPath(world, file.id, later(world.now(), PAGE_LINK_LIFE))}>{file.title}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Codes({ order }: { order: OrderView }) {
  const codes = entitlementsOf(order, 'access-code')
  if (codes.length === 0) return null
  return (
    <section aria-labelledby="codes">
      <h2 id="codes">Your access codes</h2>
      <ul className="stack">
        {codes.map((code) => (
          <li key={code.id}>
            {code.title}:{' '}
            {code.endedAt !== null
              ? 'refunded, so the code has ended'
              : (code.accessCode && <code>{code.accessCode}</code>) ||
                'your code follows by mail; we are getting new ones'}
          </li>
        ))}
      </ul>
    </section>
  )
}
