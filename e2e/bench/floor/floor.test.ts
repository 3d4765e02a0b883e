import { expect, test } from 'vitest'
import { read, write } from './by-hand'

const PAGE = `<!doctype html><html><head><title>A work</title><style>.x{}</style></head><body><svg><title>drawn</title></svg>
<h1>A &amp; B</h1><img src="/media/x.avif" width="400" height="600" alt="Cover"><img src="/second.avif">
<p>Some <em>words</em> here.</p><script>hidden()</script><ul><li>one</li><li>two</li></ul></body></html>`

test('a page written by hand has the words and the first picture of the page it stands for, and no more', () => {
  const seen = read(PAGE)
  expect(seen.title).toBe('A work')
  expect(seen.blocks.map(({ text }) => text)).toEqual(['A & B', 'Some words here.', 'one', 'two'])
  expect(seen.picture).toEqual({ src: '/media/x.avif', width: '400', height: '600' })
  const html = write(seen, seen.picture)
  expect(html.match(/<img/g)).toHaveLength(1)
  expect(html).toContain('<h1>A &amp; B</h1>\n<img src="/media/x.avif"')
  expect(html).not.toMatch(/<script|<link|class=/)
})

test('a list written by hand leads to the page behind it, by one link', () => {
  const html = write(read(PAGE), undefined, { leadsTo: '/by-hand/product' })
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(html).toContain('<a href="/by-hand/product">A work</a>')
})
