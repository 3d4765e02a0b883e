import { createHmac } from 'node:crypto'
import { openStore, type Store } from '@/db/open'
import type { Instant } from '@/lib/base/time'
import { config } from '@/lib/config'
import { filesIn } from './files'
import { idsBy } from './ids'
import { logTo } from './log'
import { smtpMailer } from './mailer'
import { stripePayments } from './payments'
import { picturesApart } from './pictures'
import type { World } from './world'

/** Opened once per process, however often this module is loaded. */
export function liveStore(): Promise<Store> {
  const shared = globalThis as { [key: symbol]: Promise<Store> | undefined }
  const key = Symbol.for('shop.store')
  shared[key] ??= openStore(config().databaseUrl)
  return shared[key]
}

export async function liveWorld(): Promise<World> {
  const { db } = await liveStore()
  const shared = globalThis as { [key: symbol]: World | undefined }
  const key = Symbol.for('shop.live-world')
  shared[key] ??= worldOn(db)
  return shared[key]
}

/** The world of this process; a test that starts the shop inside itself may have put another in its place. */
export async function currentWorld(): Promise<World> {
  const shared = globalThis as { [key: symbol]: World | undefined }
  return shared[Symbol.for('shop.world')] ?? liveWorld()
}

function worldOn(db: World['db']): World {
  const { appUrl, shopName, stripe, smtpUrl, mailFrom, dataDir, authSecret, logLevel, secondFactor } = config()
  const now = () => Date.now() as Instant
  return {
    db,
    now,
    newId: idsBy(now),
    sign: (text) => createHmac('sha256', authSecret).update(text).digest('base64url'),
    payments: stripePayments(stripe),
    mail: smtpMailer(smtpUrl, mailFrom),
    files: filesIn(dataDir),
    pictures: picturesApart,
    log: logTo((line) => process.stdout.write(line), logLevel, now),
    site: { url: appUrl, name: shopName },
    staff: { secondFactor },
  }
}
