/** What a mail says, before it is set as text or HTML. */
export type Letter = { subject: string; blocks: Block[] }

export type Block =
  | { kind: 'words'; text: string }
  | { kind: 'quiet'; text: string }
  | { kind: 'button'; label: string; href: string }
  | { kind: 'list'; title: string; items: { text: string; href?: string }[] }
  | { kind: 'slip'; rows: SlipRow[]; sums: { what: string; amount: string }[] }
export type SlipRow = { what: string; detail: string; amount: string }

export const words = (text: string): Block => ({ kind: 'words', text })
export const quiet = (text: string): Block => ({ kind: 'quiet', text })
export const button = (label: string, href: string): Block => ({ kind: 'button', label, href })
/** Nothing where there is nothing to list. */
export const list = (title: string, items: { text: string; href?: string }[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', title, items }]

/** For those who read mail as text: everything that the HTML says. */
export function textOf({ blocks }: Letter, shop: string): string {
  return [...blocks.map(blockAsText), `-- \n${shop}`].join('\n\n').concat('\n')
}

function blockAsText(block: Block): string {
  if (block.kind === 'button') return `${block.label}:\n${block.href}`
  if (block.kind === 'list') {
    const items = block.items.map(({ text, href }) => `- ${text}${href ? `\n  ${href}` : ''}`)
    return [block.title, ...items].join('\n')
  }
  if (block.kind === 'slip') {
    const rows = block.rows.map(({ what, detail, amount }) => `${what}\n  ${detail}\n  ${amount}`)
    return [...rows, ...block.sums.map(({ what, amount }) => `${what}: ${amount}`)].join('\n')
  }
  return block.text
}
