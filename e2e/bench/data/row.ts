import { type Column, getTableColumns, getTableName, type Table } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'

/** Values by the names that the code uses; what is missing is the column's default, or null. */
export type TableRow = { table: Table; values: Record<string, unknown> }

export const row = <T extends Table>(
  table: T,
  values: Partial<Record<keyof T['_']['columns'], unknown>>,
): TableRow => ({
  table,
  values: values as Record<string, unknown>,
})

type Shape = { name: string; columns: { key: string; column: Column; name: string }[] }
const shapes = new Map<Table, Shape>()

export function shapeOf(table: Table): Shape {
  const known = shapes.get(table)
  if (known) return known
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => ({
    key,
    column,
    name: toSnakeCase(key),
  }))
  const shape = { name: getTableName(table), columns }
  shapes.set(table, shape)
  return shape
}

/** As the driver takes them, in the order of the columns. */
export function driverValues({ table, values }: TableRow): unknown[] {
  return shapeOf(table).columns.map(({ key, column }) => {
    const value = values[key] ?? (column.default as unknown)
    return value === undefined || value === null ? null : column.mapToDriverValue(value)
  })
}
