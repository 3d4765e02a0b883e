import type { Block, Letter } from './letter'
import type { Mark } from './mark'

const PAPER = '#F1F4EC'
const INK = '#1C2233'
const MUTED = '#535B66'
const LINE = '#7F8A82'
const EUCALYPTUS = '#1F5F52'

const SANS = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const WORDS = `${SANS};font-size:16px;line-height:1.55;color:${INK}`

/** Mail programs know neither stylesheets nor variables: every element carries its own look. */
export function htmlOf({ subject, blocks }: Letter, shop: string, logo?: Mark): string {
  return `<!doctype html>
<html lang="en-AU">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:${PAPER}">
<div style="max-width:600px;margin:0 auto;padding:32px 20px">
<p style="${SANS};font-size:19px;font-weight:700;margin:0 0 32px;color:${EUCALYPTUS}">${logo ? markAsHtml(logo, shop) : escapeHtml(shop)}</p>
${blocks.map(blockAsHtml).join('\n')}
<p style="${SANS};font-size:14px;color:${MUTED};border-top:1px solid ${LINE};padding-top:12px;margin:52px 0 0">${escapeHtml(shop)}</p>
</div>
</body>
</html>
`
}

function markAsHtml({ url, width, height }: Mark, shop: string): string {
  const side = `width="${width}" height="${height}"`
  return `<img src="${escapeHtml(url)}" alt="${escapeHtml(shop)}" ${side} style="display:block;border:0">`
}

function blockAsHtml(block: Block): string {
  if (block.kind === 'words') return paragraph(block.text, WORDS)
  if (block.kind === 'quiet') return paragraph(block.text, `${SANS};font-size:14px;line-height:1.5;color:${MUTED}`)
  if (block.kind === 'button') return buttonAsHtml(block)
  return block.kind === 'list' ? listAsHtml(block) : slipAsHtml(block)
}

const paragraph = (text: string, style: string) => `<p style="${style};margin:0 0 20px">${escapeHtml(text)}</p>`

function buttonAsHtml({ label, href }: Extract<Block, { kind: 'button' }>) {
  const style = `${SANS};display:inline-block;background:${EUCALYPTUS};color:${PAPER};font-size:16px;font-weight:600;padding:12px 20px;text-decoration:none`
  return `<p style="margin:0 0 20px"><a href="${escapeHtml(href)}" style="${style}">${escapeHtml(label)}</a></p>`
}

function listAsHtml({ title, items }: Extract<Block, { kind: 'list' }>) {
  const shown = items.map(({ text, href }) => {
    const label = escapeHtml(text)
    const inside = href ? `<a href="${escapeHtml(href)}" style="color:${EUCALYPTUS}">${label}</a>` : label
    return `<li style="${WORDS};margin:0 0 8px">${inside}</li>`
  })
  return `${heading(title)}
<ul style="margin:0 0 20px;padding:0 0 0 20px">
${shown.join('\n')}
</ul>`
}

const heading = (title: string) =>
  `<h2 style="${SANS};font-size:16px;color:${INK};margin:32px 0 8px">${escapeHtml(title)}</h2>`

function slipAsHtml({ rows, sums }: Extract<Block, { kind: 'slip' }>) {
  const amount = `${WORDS};text-align:right;white-space:nowrap;vertical-align:top;padding:8px 0 8px 20px`
  const lines = rows.map(
    (row) => `<tr style="border-bottom:1px solid ${LINE}">
<td style="${WORDS};padding:8px 0"><strong>${escapeHtml(row.what)}</strong><br><span style="font-size:14px;color:${MUTED}">${escapeHtml(row.detail)}</span></td>
<td style="${amount}">${escapeHtml(row.amount)}</td>
</tr>`,
  )
  const totals = sums.map(({ what, amount: sum }, at) => {
    const weight = at === sums.length - 1 ? ';font-weight:700' : ''
    return `<tr>
<td style="${WORDS}${weight};padding:8px 0">${escapeHtml(what)}</td>
<td style="${amount}${weight}">${escapeHtml(sum)}</td>
</tr>`
  })
  return `<table style="width:100%;border-collapse:collapse;margin:0 0 20px">
${[...lines, ...totals].join('\n')}
</table>`
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
