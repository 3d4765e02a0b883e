// Loaded by `node --import` into a shop that the bench starts: counts what the database is told, and says it when asked.
import { subscribe } from 'node:diagnostics_channel'

let statements = []
subscribe('shop.statements', ({ text }) => statements.push(text))

process.on('message', (asked) => {
  if (asked !== 'statements') return
  process.send?.({ statements })
  statements = []
})
process.channel?.unref()
