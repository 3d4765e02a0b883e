// Makes the first owner: prints a link that works once, for an hour. Nobody becomes one by being the first to come.
// With --lost-factor an owner who has lost app and recovery codes gets in again.
import './environment'
import { join } from 'node:path'
import { migrate } from '@/db/migrate'
import { normaliseEmail } from '@/lib/accounts/rules'
import { config } from '@/lib/config'
import { makeOwnerLink, type OwnerRefusal, resetFactorOfOwner } from '@/lib/staff/commands/owner'
import { liveStore, liveWorld } from '@/lib/world/live'

const WORDS: Record<OwnerRefusal['kind'], string> = {
  'is-owner': `That address is an owner already. Sign in as usual; the link comes by mail.
Are the authenticator app and the recovery codes lost? Then: npm run owner -- you@example.org --lost-factor`,
  'has-owner':
    'This shop has an owner already, so no second one is made from here. Ask them for an invitation, on the page Staff.',
}

const LOST = '--lost-factor'
const asked = process.argv.slice(2)
const email = normaliseEmail(asked.find((word) => word !== LOST) ?? '')
if (!email) end('Please name an e-mail address: npm run owner -- you@example.org', 1)

const [store, world] = [await liveStore(), await liveWorld()]
await migrate(store, { backups: join(config().dataDir, 'backups'), now: world.now() })
if (asked.includes(LOST)) {
  const reset = await resetFactorOfOwner(world, email)
  await store.close()
  if (!reset.ok) end('No owner has that address, so nothing was changed.', 1)
  end(
    'The second factor is gone, and every session of that address has ended. Sign in by mail, then set up another one.',
  )
}
const made = await makeOwnerLink(world, email)
await store.close()
if (!made.ok) end(WORDS[made.refusal.kind], made.refusal.kind === 'is-owner' ? 0 : 1)
end(`Open this link within an hour, in your own browser. It works once.

  ${made.value.link}

Then set up your second factor; the page Today says what comes next.`)

function end(words: string, code = 0): never {
  console.log(words)
  process.exit(code)
}
