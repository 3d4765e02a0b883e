import { checkExpansions, type Kind } from './expandable'
import type { RawObject } from './form'
import { type Checked, checkAll, type Fields } from './parameters'
import type { Sandbox } from './sandbox'

/** One endpoint. `read` refuses bad parameters, which no idempotency key remembers; what it returns does the work. */
export type Route = {
  method: 'GET' | 'POST'
  path: string
  /** What comes back, which decides what `expand` may name. */
  returns: Kind | `list of ${Kind}`
  read(sandbox: Sandbox, raw: RawObject, id: string): () => object
}

type Run<Shape extends Fields> = (sandbox: Sandbox, params: Checked<Shape>, id: string) => object
type Validate<Shape extends Fields> = (sandbox: Sandbox, params: Checked<Shape>) => void

export function route<Shape extends Fields>(
  name: string,
  returns: Route['returns'],
  fields: Shape,
  run: Run<Shape>,
  validate: Validate<Shape> = () => undefined,
): Route {
  const [method, path = ''] = name.split(' ')
  return {
    method: method === 'POST' ? 'POST' : 'GET',
    path,
    returns,
    read: (sandbox, raw, id) => {
      const params = checkAll(fields, raw)
      checkExpansions(returns, params)
      validate(sandbox, params)
      return () => run(sandbox, params, id)
    },
  }
}

/** The id in the address, or undefined when the address is not this route's. */
export function matchPath(route: Route, path: string): string | undefined {
  const pattern = new RegExp(`^${route.path.replace(':id', '([^/]+)')}$`)
  const found = pattern.exec(path)
  return found ? decodeURIComponent(found[1] ?? '') : undefined
}
