import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Context } from '../context'
import { ports } from '../ports'
import { type Program, startProgram } from '../processes'

const TEXT = 'A page with as much text as a short product page has, and nothing else on it. '.repeat(24)

const FILES = {
  'package.json': '{ "name": "bare", "private": true }',
  'next.config.mjs':
    'export default { poweredByHeader: false, devIndicators: false, turbopack: { root: import.meta.dirname } }',
  'app/layout.jsx':
    'export const metadata = { title: "Bare" }\nexport default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }',
  'app/page.jsx': `export default function Page() { return <main><h1>Bare</h1><p>${TEXT}</p></main> }`,
  'app/made/[slug]/page.jsx': `import { connection } from 'next/server'
export default async function Page({ params }) {
  await connection()
  const { slug } = await params
  return <main><h1>{slug}</h1><p>${TEXT}</p></main>
}`,
  'app/heard/route.js': "export async function POST(request) {\n  await request.text()\n  return new Response('ok')\n}",
  'app/form/page.jsx': `import { redirect } from 'next/navigation'
import { keep } from '../rows'
async function send(form) {
  'use server'
  keep(String(form.get('offer')), Number(form.get('quantity')))
  redirect('/form?kept=1')
}
export default function Page() {
  return <form action={send} aria-label="Keep"><input name="offer" defaultValue="a" /><input name="quantity" defaultValue="1" /><button>Keep</button></form>
}`,
  // As durable as the shop: one commit for each row.
  'app/rows.js': `import Database from 'better-sqlite3'
let insert
export function keep(offer, quantity) {
  insert ??= open(process.env.ROWS)
  insert.run(offer, quantity)
}
function open(file) {
  const database = new Database(file)
  database.pragma('journal_mode = wal')
  database.pragma('synchronous = full')
  database.exec('create table if not exists kept (id integer primary key, offer text not null, quantity integer not null)')
  return database.prepare('insert into kept (offer, quantity) values (?, ?)')
}`,
}

/** What they need to run, found by following what each package says it needs. */
const ROOTS = ['next', 'react', 'react-dom', 'better-sqlite3']

/** A Next app with next to nothing in it, built once for each version of Next and kept in the temporary folder. */
export async function bareApp({ root, say }: Pick<Context, 'root' | 'say'>): Promise<string> {
  const folder = join(tmpdir(), `shop-bench-bare-next-${hashOf(root)}`)
  if (existsSync(join(folder, '.next/BUILD_ID'))) return folder
  say('building the bare Next app that stands beside the shop …')
  const draft = `${folder}-${process.pid}`
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(draft, name)), { recursive: true })
    writeFileSync(join(draft, name), text)
  }
  for (const name of packagesFor(root)) linkTree(join(root, 'node_modules', name), join(draft, 'node_modules', name))
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const { child } = await startProgram(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: draft,
    env,
    ready: /./,
  })
  const code = await new Promise((ended) =>
    child.exitCode === null ? child.once('exit', ended) : ended(child.exitCode),
  )
  if (code !== 0) throw new Error(`The bare Next app in ${draft} could not be built`)
  renameSync(draft, folder)
  return folder
}

export type BareNext = Program & { url: string }

/** `rows`: the file that takes what its form is sent. */
export async function startBareNext(folder: string, { port = ports.bareApart, rows = '' } = {}): Promise<BareNext> {
  const url = `http://127.0.0.1:${port}`
  const args = ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)]
  const program = await startProgram(process.execPath, args, {
    cwd: folder,
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      ROWS: rows,
    },
    url,
  })
  return { ...program, url }
}

export const bareNext = (ctx: Context): Promise<BareNext> =>
  ctx.once(
    'bare Next',
    async () => startBareNext(await bareApp(ctx), { port: ports.bareNext, rows: join(ctx.folder, 'kept.db') }),
    (next) => next.stop(),
  )

function hashOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/next/package.json'), 'utf8'))
  return createHash('sha256')
    .update(`${version}${process.version}${JSON.stringify(FILES)}`)
    .digest('hex')
    .slice(0, 16)
}

function packagesFor(root: string): Set<string> {
  const needed = new Set<string>()
  const visit = (name: string) => {
    const file = join(root, 'node_modules', name, 'package.json')
    if (needed.has(name) || !existsSync(file)) return
    needed.add(name)
    const { dependencies = {}, optionalDependencies = {} } = createRequire(file)('./package.json')
    for (const other of Object.keys({ ...dependencies, ...optionalDependencies })) visit(other)
  }
  ROOTS.forEach(visit)
  return needed
}

/** The same files under another name where the disk allows it, else copies. */
function linkTree(from: string, to: string) {
  if (!statSync(from).isDirectory()) {
    try {
      return linkSync(from, to)
    } catch {
      return cpSync(from, to)
    }
  }
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from)) linkTree(join(from, name), join(to, name))
}
