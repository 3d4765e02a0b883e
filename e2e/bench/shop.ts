import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHOP_PROGRAM } from '@/bin/shop-program'
import { type Context, git } from './context'
import { usualShop } from './data/databases'
import { ports } from './ports'
import { type Program, startProgram } from './processes'

const STAMP = '.next/bench-stamp'

/** What the build is made from, as one hash: a build with this stamp need not be made again. */
export function sourcesHash(root: string): string {
  const files = git(root, 'ls-files', '-co', '--exclude-standard', 'app', 'lib', 'db', 'public', '*.ts', 'package.json')
  const hash = createHash('sha256')
  for (const file of files.split('\n').filter((name) => name && !/\.test\.ts$|^e2e\//.test(name)))
    if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** True where a production build stands that was made from these sources. */
export const isBuilt = (root: string) =>
  existsSync(join(root, '.next/front.mjs')) &&
  existsSync(join(root, STAMP)) &&
  readFileSync(join(root, STAMP), 'utf8') === sourcesHash(root)

export async function build(ctx: Context): Promise<void> {
  if (isBuilt(ctx.root)) return
  ctx.say('building the shop …')
  await buildAnew(ctx)
}

/** Whatever stands; `env` says what the build finds around it. */
export async function buildAnew({ root }: Pick<Context, 'root'>, env: Record<string, string> = {}): Promise<void> {
  const hash = sourcesHash(root)
  rmSync(join(root, STAMP), { force: true })
  const args = ['--import', 'tsx', 'bin/build.ts']
  const program = await startProgram(process.execPath, args, { cwd: root, ready: /./, env: { ...process.env, ...env } })
  await new Promise<void>((done, failed) => {
    const end = (code: number | null) => (code === 0 ? done() : failed(new Error('the build failed')))
    if (program.child.exitCode === null) program.child.once('exit', end)
    else end(program.child.exitCode)
  })
  writeFileSync(join(root, STAMP), hash)
}

export type Shop = Program & { url: string }
type Start = { folder: string; port: number; args?: string[]; ipc?: boolean; env?: Record<string, string> }

/** The built shop over a database of the run: no sandbox, because nobody pays and nobody gets mail here. */
export async function startShop(
  { root }: Pick<Context, 'root'>,
  { folder, port, args = [], ipc = false, env = {} }: Start,
): Promise<Shop> {
  const url = `http://127.0.0.1:${port}`
  const program = await startProgram(process.execPath, [...args, ...SHOP_PROGRAM], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', LOG_LEVEL: 'silent' },
      // All who are measured come from one network address.
      ...{ SEARCHES_PER_MINUTE: '100000', CLIENT_LIMIT_TIMES: '1000', BACKUP_HOURS: '0' },
      ...{ HOST: '127.0.0.1', PORT: String(port), APP_URL: url, DATA_DIR: folder, AUTH_SECRET: 'b'.repeat(40) },
      ...{ DATABASE_URL: `file:${join(folder, 'shop.db')}`, SMTP_URL: 'smtp://127.0.0.1:9' },
      ...env,
    },
    url: `${url}/about`,
  })
  return { ...program, url }
}

/** The one that most metrics ask. */
export const usualFront = (ctx: Context): Promise<Shop> =>
  ctx.once(
    'shop',
    async () => {
      const { folder } = await usualShop(ctx)
      return startShop(ctx, { folder, port: ports.shop, env: { METRICS_PORT: String(ports.figures) } })
    },
    (shop) => shop.stop(),
  )
