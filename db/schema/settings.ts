import { id, json, table } from '../columns'
import { edited } from './publication'

/** What the owner has said about the house; one row. What it leaves out stands as the configuration says. */
export const settings = table('settings', {
  id: id(),
  said: json<Record<string, string>>().notNull(),
  ...edited(),
})
