import { engine } from './columns'
import type { Store } from './open'

/** The names of all tables that hold rows of the shop; what a search index keeps for itself is none of them. */
export async function tablesOf(sql: Store['sql']): Promise<string[]> {
  const rows = await sql(
    engine === 'sqlite'
      ? "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'search_index%'"
      : "select tablename as name from pg_tables where schemaname = 'public'",
  )
  return rows.map(({ name }) => String(name)).sort()
}
