import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Finished } from './finished'
import { asDocument, asStaffPage } from './markup'
import { type Answer, type Next, render } from './next'
import { type Framed, type Header, NOTHING_RUNS, policyFor, securityHeaders } from './policy'
import { isPreview, isStaffPage } from './routes'

/** Kept by the browser, and asked about each time: 304 while it is still right. */
export const ASK_EACH_TIME = 'public, max-age=0, must-revalidate'

/** Which headers of Next's answer leave with the page. */
const PASSED_ON = ['content-type', 'location', 'content-disposition', 'x-robots-tag']

/** Our own page for what Next answers with an empty one: without script nobody would see anything. */
const ERRORS = '/errors/'

/** What was cut on the way from a mail is told apart from a slip in an address. */
function missingAt(url: string): string {
  const [, of] = /^\/(orders|downloads|quotes)\//.exec(url) ?? []
  return of ? `lost/${of}` : '404'
}

export type Pages = ReturnType<typeof pagesFrom>

/** Turns what Next writes into what leaves. */
export function pagesFrom(next: Next) {
  const errors = new Map<string, Answer>()

  async function errorPage(name: string): Promise<Answer | undefined> {
    const known = errors.get(name)
    if (known) return known
    const made = await render(next, `${ERRORS}${name}`)
    if (isEmptyError(made)) return undefined
    errors.set(name, made)
    return made
  }

  /** Where Next has only an empty page for an error, our own takes its place. */
  async function whole(answer: Answer, url: string): Promise<Answer> {
    if (answer.status < 400 || !isEmptyError(answer) || url.startsWith('/api/')) return answer
    const page = await errorPage(answer.status === 404 ? missingAt(url) : '500')
    return page ? { ...page, status: answer.status } : answer
  }

  return {
    /** A public page, made for nobody in particular. */
    async make(url: string): Promise<Finished> {
      return finish(await whole(await render(next, url), url), ASK_EACH_TIME, asDocument)
    },
    /** What was made for one visitor, and leaves once. */
    async personal(answer: Answer, url: string): Promise<Finished> {
      const page = await whole(answer, url)
      if (isPreview(url)) return finish(page, 'no-store', asDocument, 'self')
      return finish(page, 'no-store', isStaffPage(url) ? asStaffPage : asDocument)
    },
    /** What nobody has an address for. */
    async missing(): Promise<Finished> {
      const page = await errorPage('404')
      if (page) return finish({ ...page, status: 404 }, 'no-store', asDocument)
      return plain(404, 'There is nothing here.')
    },
    /** Our own fault. */
    async broken(): Promise<Finished> {
      const page = await errorPage('500').catch(() => undefined)
      try {
        if (page) return finish({ ...page, status: 500 }, 'no-store', asDocument)
      } catch {
        // The page for faults is faulty itself: plain words are left.
      }
      return plain(500, 'Something of ours went wrong. Please try again in a minute.')
    },
  }
}

function finish(answer: Answer, caching: string, shape: typeof asDocument, framed: Framed = 'none'): Finished {
  const passed = PASSED_ON.flatMap((name) => {
    const value = answer.headers[name]
    return value === undefined ? [] : [[name, value] as Header]
  })
  const lasting = answer.status === 200 || answer.status === 308 ? caching : 'no-store'
  const headers: Header[] = [...passed, ['cache-control', lasting], ...securityHeaders()]
  if (!isPage(answer.headers['content-type']))
    return new Finished(answer.status, [...headers, ['content-security-policy', NOTHING_RUNS]], answer.body)
  const markup = shape(answer.body.toString(), stylesheet)
  const isLeading = answer.status >= 300 && answer.status < 400
  const status = (isLeading ? undefined : markup.status) ?? answer.status
  const settled = headers.map(
    ([name, value]): Header => (name === 'cache-control' && status !== 200 ? [name, 'no-store'] : [name, value]),
  )
  const policy: Header = ['content-security-policy', policyFor(markup, framed)]
  return new Finished(status, [...settled, policy], Buffer.from(markup.html))
}

export function plain(status: number, words: string): Finished {
  const headers: Header[] = [
    ['content-type', 'text/plain; charset=utf-8'],
    ['cache-control', 'no-store'],
    ...securityHeaders(),
    ['content-security-policy', NOTHING_RUNS],
  ]
  return new Finished(status, headers, Buffer.from(words))
}

export const isPage = (type = '') => type.startsWith('text/html')

/** What Next sends without script for `notFound()` and for a throw in a live page; for a throw in an action, less. */
const isEmptyError = ({ body }: Answer) => {
  const html = body.toString()
  return html === BARE || html.includes('id="__next_error__"')
}
export const BARE = 'Internal Server Error'

const sheets = new Map<string, string>()

/** Of this build, by its address under `/_next/`. */
function stylesheet(address: string): string {
  const [path = ''] = address.split('?')
  const known = sheets.get(path)
  if (known !== undefined) return known
  if (!/^\/_next\/static\/[\w./-]+\.css$/.test(path)) throw new Error(`No stylesheet of ours: ${path}`)
  const css = readFileSync(join('.next', path.slice('/_next/'.length)), 'utf8').replace(
    /\/\*# sourceMappingURL.*?\*\//g,
    '',
  )
  sheets.set(path, css)
  return css
}
