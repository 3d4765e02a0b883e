import type { Db } from '@/db/open'
import { type Action, permit } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import type { Result } from '@/lib/base/result'
import { type CsvColumn, csvOf } from '@/lib/lists/csv'
import { type Asked, askedFor, type ListShape, type Page } from '@/lib/lists/rules'
import type { World } from '@/lib/world/world'
import { proveFirst } from './prove-first'
import { currentVisitor } from './visitor'
import { requestWorld } from './world'

const AT_ONCE = 500

type Options<Row> = {
  /** Whose right it is; or what gives leave, where it must be written down before anything leaves. */
  see: Action | ((world: World, visitor: Visitor) => Promise<Result<unknown, Forbidden>>)
  /** Or how to read it, where what it offers to choose from stands in the database. */
  shape: ListShape | ((db: Db) => Promise<ListShape>)
  columns: CsvColumn<Row>[]
  list(world: World, asked: Asked, size: number): Promise<Page<Row>>
}

/** A list of the staff pages as a file: all that its filters let through, read page by page. */
export function csvRoute<Row>({ see, shape, columns, list }: Options<Row>) {
  return async (request: Request): Promise<Response> => {
    const [world, visitor] = [await requestWorld(), await currentVisitor()]
    const leave = typeof see === 'function' ? await see(world, visitor) : permit(visitor.actor, see)
    const { pathname, search, searchParams } = new URL(request.url)
    if (!leave.ok && leave.refusal.kind === 'prove-again') return proveFirst(pathname.replace(/\/export$/, '') + search)
    if (!leave.ok) return new Response('This is not yours to take along.', { status: 403 })
    const known = typeof shape === 'function' ? await shape(world.db) : shape
    const asked = askedFor(known, Object.fromEntries(searchParams))
    const lines = csvOf(
      columns,
      pagesOf((page) => list(world, page, AT_ONCE), asked),
    )
    return csvAnswer(known.name, lines)
  }
}

/** A file that is written while it is sent. */
export function csvAnswer(name: string, lines: AsyncGenerator<string>): Response {
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
    'cache-control': 'no-store',
  }
  return new Response(streamOf(lines), { headers })
}

async function* pagesOf<Row>(read: (asked: Asked) => Promise<Page<Row>>, asked: Asked) {
  let cursor: Asked['cursor'] = null
  do {
    const page: Page<Row> = await read({ ...asked, cursor })
    yield page.rows
    cursor = page.next
  } while (cursor)
}

function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
}
