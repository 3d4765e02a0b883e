import type { IncomingMessage } from 'node:http'
import { Parser } from 'htmlparser2'
import { type Answer, type Next, render } from './next'
import type { Fields } from './reading'

const SENTENCE =
  '<div class="form-problems" role="alert" tabindex="-1" autofocus=""><p>The shop was renewed while you were writing. Nothing is lost: please look it over and send it once more.</p></div>'

/**
 * A form that the build before this one had rendered names an action that is gone. Its page comes back with what was
 * typed and a sentence; undefined where the page has no such form any more.
 */
export async function returnForm(next: Next, request: IncomingMessage, body: Buffer): Promise<Answer | undefined> {
  const { url = '', headers } = request
  const typed = await fieldsOf(body, String(headers['content-type']))
  if (!typed) return undefined
  const page = await render(next, url, { cookie: headers.cookie, 'x-forwarded-for': headers['x-forwarded-for'] })
  if (page.status !== 200) return undefined
  const html = filled(page.body.toString(), typed)
  return html === undefined ? undefined : { ...page, status: 409, body: Buffer.from(html) }
}

/** Every field of a form as it was sent; files are left out. */
export async function fieldsSent(body: Buffer, type: string): Promise<Fields> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  return [...form].flatMap(([name, value]): Fields => (typeof value === 'string' ? [[name, value]] : []))
}

type Typed = Map<string, string[]>

async function fieldsOf(body: Buffer, type: string): Promise<Typed | undefined> {
  const sent = await fieldsSent(body, type).catch(() => undefined)
  if (!sent) return undefined
  const typed: Typed = new Map()
  for (const [name, value] of sent)
    if (!name.startsWith('$ACTION_')) typed.set(name, [...(typed.get(name) ?? []), value])
  return typed
}

type Insertion = { at: number; to: number; text: string }
type Form = { names: Set<string>; changes: Insertion[] }

/** The form of the page that has the same fields, with what was typed in them. */
export function filled(html: string, typed: Typed): string | undefined {
  const form = formsIn(html, typed).find(({ names }) => [...typed.keys()].every((name) => names.has(name)))
  if (!form || typed.size === 0) return undefined
  let written = ''
  let at = 0
  for (const change of form.changes) {
    written += html.slice(at, change.at) + change.text
    at = change.to
  }
  return written + html.slice(at)
}

function formsIn(html: string, typed: Typed): Form[] {
  const forms: Form[] = []
  let form: Form | undefined
  let chosen: string[] | undefined
  let area: { at: number; value: string } | undefined
  const used = new Map<string, number>()

  const parser = new Parser({
    onopentag(name, attributes) {
      const [from, to] = [parser.startIndex, parser.endIndex + 1]
      const rewrite = (changed: Record<string, string | undefined>) =>
        form?.changes.push({ at: from, to, text: tag(name, { ...attributes, ...changed }) })
      if (name === 'form') {
        used.clear()
        form = { names: new Set(), changes: [{ at: to, to, text: SENTENCE }] }
        forms.push(form)
      }
      const values = typed.get(attributes.name ?? '')
      if (form && attributes.name) form.names.add(attributes.name)
      if (name === 'select') chosen = values
      if (name === 'option' && chosen) rewrite({ selected: chosen.includes(attributes.value ?? '') ? '' : undefined })
      if (!values) {
        if (name === 'input' && attributes.type === 'checkbox') rewrite({ checked: undefined })
        return
      }
      if (name === 'textarea') area = { at: to, value: values[0] ?? '' }
      if (name !== 'input' || attributes.type === 'hidden') return
      if (attributes.type === 'checkbox' || attributes.type === 'radio')
        return void rewrite({ checked: values.includes(attributes.value ?? 'on') ? '' : undefined })
      const nth = used.get(attributes.name ?? '') ?? 0
      used.set(attributes.name ?? '', nth + 1)
      rewrite({ value: values[nth] ?? values[0] })
    },
    onclosetag(name) {
      if (name === 'textarea' && area) {
        form?.changes.push({ at: area.at, to: parser.startIndex, text: escaped(area.value) })
        area = undefined
      }
      if (name === 'select') chosen = undefined
      if (name === 'form') form = undefined
    },
  })
  parser.end(html)
  return forms
}

const tag = (name: string, attributes: Record<string, string | undefined>) =>
  `<${name}${Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(value ?? '')}"`)
    .join('')}>`

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
