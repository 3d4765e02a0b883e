import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

export async function build({ root, say }: Context): Promise<void> {
  if (isBuilt(root)) return
  say('building the shop …')
  const hash = sourcesHash(root)
  const program = await startProgram(process.execPath, ['--import', 'tsx', 'bin/build.ts'], { cwd: root, ready: /./ })
  await new Promise<void>((done, failed) => {
    const end = (code: number | null) => (code === 0 ? done() : failed(new Error('the build failed')))
    if (program.child.exitCode === null) program.child.once('exit', end)
    else end(program.child.exitCode)
  })
  writeFileSync(join(root, STAMP), hash)
}

export type Shop = Program & { url: string }

/** The built shop over a database of the run: no sandbox, because nobody pays and nobody gets mail here. */
export async function startShop(
  { root }: Pick<Context, 'root'>,
  { folder, port, args = [], ipc = false }: { folder: string; port: number; args?: string[]; ipc?: boolean },
): Promise<Shop> {
  const url = `http://127.0.0.1:${port}`
  const program = await startProgram(process.execPath, [...args, '.next/front.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', LOG_LEVEL: 'silent' },
      // All who are measured come from one network address.
      ...{ SEARCHES_PER_MINUTE: '100000', BACKUP_HOURS: '0' },
      ...{ HOST: '127.0.0.1', PORT: String(port), APP_URL: url, DATA_DIR: folder, AUTH_SECRET: 'b'.repeat(40) },
      ...{ DATABASE_URL: `file:${join(folder, 'shop.db')}`, SMTP_URL: 'smtp://127.0.0.1:9' },
    },
    url: `${url}/about`,
  })
  return { ...program, url }
}

/** The one that most metrics ask. */
export const usualFront = (ctx: Context): Promise<Shop> =>
  ctx.once(
    'shop',
    async () => startShop(ctx, { folder: (await usualShop(ctx)).folder, port: ports.shop }),
    (shop) => shop.stop(),
  )
