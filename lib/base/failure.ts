/**
 * What went wrong, in one line. The error of a failing query quotes the values that it was given, so of such a one
 * only the statement is told, and the word of the database.
 */
export function sayFailure(error: unknown): string {
  const { query, cause } = (error ?? {}) as { query?: unknown; cause?: { code?: unknown } }
  const said =
    typeof query === 'string' ? `Failed query (${String(cause?.code ?? 'no code')}): ${query}` : String(error)
  return (said.split('\n')[0] ?? '').slice(0, 300)
}
