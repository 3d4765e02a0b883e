/** Text that is already HTML. Everything else is escaped. */
export type Html = { html: string }
type Part = Html | Html[] | string | number | null | false

export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  return {
    html: pieces.map((piece, index) => piece + (index < parts.length ? show(parts[index] ?? null) : '')).join(''),
  }
}

function show(part: Part): string {
  if (part === null || part === false) return ''
  if (Array.isArray(part)) return part.map(show).join('')
  return typeof part === 'object' ? part.html : escaped(String(part))
}

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => NAMED[letter] ?? letter)

/** The stand-ins' own plain look: nobody should take it for the shop or for Stripe. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en-AU">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body>${body}</body>
</html>`.html
}

const STYLE: Html = {
  html: `
:root { color-scheme: light dark; --ground: #eef1f4; --card: #fff; --ink: #1b2430; --soft: #52606d; --line: #8a96a3; --act: #2c4a7c; --on-act: #fff; --note: #fdf3cf; --on-note: #4a3a05 }
@media (prefers-color-scheme: dark) { :root { --ground: #12171d; --card: #1c232b; --ink: #e8edf2; --soft: #a9b5c0; --line: #76828e; --act: #a9c4f5; --on-act: #12171d; --note: #4a3f14; --on-note: #fbeeb8 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
.banner { background: var(--note); color: var(--on-note); padding: .6rem 1rem; text-align: center; font-weight: 600 }
main { max-width: 34rem; margin: 1.5rem auto 4rem; padding: 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem }
main.wide { max-width: 76rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem }
a { color: var(--act) } p { margin: 0 0 1rem } .soft { color: var(--soft) }
table { width: 100%; border-collapse: collapse } td, th { padding: .4rem .5rem .4rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
.amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums } tfoot th, tfoot td { border: 0; font-size: 1.15rem; font-weight: 700 }
label { display: block; font-weight: 600; margin: 1rem 0 .25rem } .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem }
fieldset { border: 0; margin: 1rem 0 0; padding: 0 } legend { font-weight: 600; padding: 0 } fieldset label { font-weight: 400; margin: .25rem 0 }
input:not([type=radio]), select { width: 100%; font: inherit; padding: .6rem; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: .35rem; min-height: 2.75rem }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1rem; border: 1px solid var(--act); border-radius: .35rem; background: var(--card); color: var(--act); cursor: pointer }
button.main { width: 100%; margin: 1.5rem 0 1rem; background: var(--act); color: var(--on-act) }
form.inline { display: inline-block; margin: 0 .25rem .25rem 0 } td form.inline button { min-height: 2rem; padding: .1rem .6rem }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px }
.notice { background: var(--note); color: var(--on-note); padding: .75rem 1rem; border-radius: .35rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--ground); padding: 1rem } iframe { width: 100%; height: 40rem; border: 1px solid var(--line); background: #fff }
.scroll { overflow-x: auto }`,
}
