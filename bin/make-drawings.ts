/** Draws what stands in the pages themselves, in the ink of the page: run again when db/seed/art/asides.ts changes. */
import { writeFileSync } from 'node:fs'
import { type Aside, drawBasket, drawCell, drawMending, drawMessage, drawSearching } from '../db/seed/art/asides'

const DRAWINGS: Record<string, Aside> = {
  cell: drawCell(),
  searching: drawSearching(),
  basket: drawBasket(),
  message: drawMessage(),
  mending: drawMending(),
}

const entries = Object.entries(DRAWINGS).map(
  ([name, { wide, high, ink, signal }]) =>
    `  ${name}: {\n    wide: ${wide},\n    high: ${high},\n    ink: '${ink}',\n${signal ? `    signal: '${signal}',\n` : ''}  },`,
)
writeFileSync(
  'app/_ui/drawings.ts',
  `/** Made by bin/make-drawings.ts from db/seed/art/asides.ts. */\nexport const DRAWINGS = {\n${entries.join('\n')}\n} satisfies Record<string, { wide: number; high: number; ink: string; signal?: string }>\n`,
)
