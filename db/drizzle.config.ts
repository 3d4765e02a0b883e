import { defineConfig } from 'drizzle-kit'
import { engine } from './columns'

export default defineConfig({
  dialect: engine === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema/*.ts',
  out: `./db/migrations/${engine}`,
  casing: 'snake_case',
})
