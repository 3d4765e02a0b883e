import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../context'
import type { Answer } from '../pages'
import { ports } from '../ports'
import { childrenOf, type Program, startProgram } from '../processes'

export type Served = { path: string; answer: Answer }
export type Nginx = Program & { url: string; worker: number }

/** Headers that say how one connection goes; the server writes its own. */
const OWN = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'date',
  'content-type',
  'server',
  'last-modified',
]

/** One worker that serves finished bytes from files with the same headers: no module, no compression at work. */
export async function startNginx(ctx: Context, served: Served[]): Promise<Nginx> {
  if (!ctx.tools.nginx) throw new Error('nginx is not installed')
  const folder = join(ctx.folder, 'nginx')
  mkdirSync(join(folder, 'logs'), { recursive: true })
  const places = served.map(({ path, answer }, at) => {
    const file = join(folder, `body-${at}`)
    writeFileSync(file, answer.bytes)
    return locationOf(path, file, answer)
  })
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, places))
  const program = await startProgram(ctx.tools.nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    url: `http://127.0.0.1:${ports.nginx}${served[0]?.path}`,
  })
  const [worker = program.pid] = childrenOf(program.pid)
  return { ...program, worker, url: `http://127.0.0.1:${ports.nginx}` }
}

const configuration = (folder: string, places: string[]) => `
worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/logs/error.log warn;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 2048; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=1000 inactive=600s;
  open_file_cache_valid 600s;
  etag off;
  client_body_temp_path ${folder}/tmp;
  proxy_temp_path ${folder}/tmp;
  fastcgi_temp_path ${folder}/tmp;
  uwsgi_temp_path ${folder}/tmp;
  scgi_temp_path ${folder}/tmp;
  server {
    listen 127.0.0.1:${ports.nginx};
    ${places.join('\n    ')}
  }
}
`

function locationOf(path: string, file: string, { headers }: Answer): string {
  const added = Object.entries(headers)
    .filter(([name]) => !OWN.includes(name))
    .map(([name, value]) => `add_header ${name} ${quoted(String(value))};`)
  const type = quoted(headers['content-type'] ?? 'text/html; charset=utf-8')
  return `location = ${path} { alias ${file}; default_type ${type}; add_header Last-Modified ""; ${added.join(' ')} }`
}

/** A dollar sign would begin a variable; none of our headers holds one, and one that did must not be changed in silence. */
function quoted(text: string): string {
  if (text.includes('$')) throw new Error(`nginx cannot be given ${text}`)
  return `"${text.replace(/[\\"]/g, '\\$&')}"`
}
