/** The fields of a form as a browser without script would send them. */
export function fieldsOf(page: string, label: string): [name: string, value: string][] {
  const form = [...page.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].find(
    ([, tag]) => attribute(tag, 'aria-label') === label,
  )
  if (!form) throw new Error(`The page has no form "${label}"`)
  const fields: [string, string][] = []
  for (const [, kind, tag, inner] of (form[2] ?? '').matchAll(/<(input|select|textarea)\b([^>]*)>([^<]*)/g)) {
    const isLeftOut = /type="(radio|checkbox)"/.test(tag ?? '') && !/\bchecked=/.test(tag ?? '')
    if (isLeftOut) continue
    const value = kind === 'input' ? attribute(tag, 'value') : kind === 'textarea' ? plain(inner ?? '') : 'AU'
    fields.push([attribute(tag, 'name'), value])
  }
  return fields
}

const attribute = (tag = '', name: string) => plain(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

const plain = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
