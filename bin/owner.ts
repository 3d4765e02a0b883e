// Makes the first owner: prints a link that works once, for an hour. Nobody becomes one by being the first to come.
import './environment'
import { join } from 'node:path'
import { migrate } from '@/db/migrate'
import { normaliseEmail } from '@/lib/accounts/rules'
import { config } from '@/lib/config'
import { makeOwnerLink, type OwnerRefusal } from '@/lib/staff/commands/owner'
import { liveStore, liveWorld } from '@/lib/world/live'

const WORDS: Record<OwnerRefusal['kind'], string> = {
  'is-owner': 'That address is an owner already. Sign in as usual; the link comes by mail.',
  'has-owner':
    'This shop has an owner already, so no second one is made from here. Ask them for an invitation, on the page Staff.',
}

const email = normaliseEmail(process.argv[2] ?? '')
if (!email) end('Please name an e-mail address: npm run owner -- you@example.org', 1)

const [store, world] = [await liveStore(), await liveWorld()]
await migrate(store, { backups: join(config().dataDir, 'backups'), now: world.now() })
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
