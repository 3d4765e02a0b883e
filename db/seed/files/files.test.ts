import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { products } from '../texts/catalogue'
import { eBooks } from '../texts/e-books'
import { sheets } from '../texts/sheets'
import { makeEpub } from './epub'
import { makePdf } from './pdf'

const book = {
  id: 'urn:sample:b',
  title: 'Cats & dogs',
  author: 'The editors',
  chapters: [
    { title: 'One <way>', markdown: 'A *claim* [@somebody2015] & a “quote”.\n\n## More\n\n- one\n- two' },
    { title: 'Two', markdown: 'Words.' },
  ],
}

test('an e-book begins with its type, not packed, as readers want it', () => {
  const bytes = makeEpub(book)
  expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip')
})

test('an e-book holds every file that its package names, and each chapter in the order of reading', () => {
  const files = unzipSync(makeEpub({ ...book, cover: '<svg xmlns="http://www.w3.org/2000/svg"/>' }))
  const opf = strFromU8(files['book/package.opf'] ?? new Uint8Array())
  const named = [...opf.matchAll(/href="([^"]+)"/g)].map((match) => `book/${match[1]}`)
  expect(Object.keys(files).sort()).toEqual([...named, 'META-INF/container.xml', 'book/package.opf', 'mimetype'].sort())
  expect([...opf.matchAll(/idref="([^"]+)"/g)].map((match) => match[1])).toEqual(['c1', 'c2'])
  expect(opf).toContain('<dc:title>Cats &amp; dogs</dc:title>')
})

test('a chapter is well-formed, and leaves out marks of sources that the book does not list', () => {
  const chapter = strFromU8(unzipSync(makeEpub(book))['book/chapter-1.xhtml'] ?? new Uint8Array())
  expect(chapter).toContain('<h1>One &lt;way&gt;</h1><p>A <em>claim</em> &amp; a “quote”.</p>')
  expect(chapter).toContain('<li>one</li>')
  const tags = [...chapter.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)].filter((match) => !match[3])
  const open: string[] = []
  for (const [, closes, name] of tags)
    if (closes) expect(open.pop()).toBe(name)
    else open.push(name ?? '')
  expect(open).toEqual([])
})

test('the same book gives the same bytes on servers in Auckland and Los Angeles', async () => {
  const program = `import('./db/seed/files/epub.ts').then(({ makeEpub }) =>
    process.stdout.write(Buffer.from(makeEpub(${JSON.stringify(book)})).toString('base64')))`
  const made = ['Pacific/Auckland', 'America/Los_Angeles'].map((zone) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', '-e', program], { env: { ...process.env, TZ: zone } }),
  )
  const [auckland, losAngeles] = await Promise.all(made)
  expect(auckland?.stdout).toBe(losAngeles?.stdout)
  expect(auckland?.stdout).toBe(Buffer.from(makeEpub(book)).toString('base64'))
})

test.each(sheets)('$title is a PDF whose table leads to every object, and that says its words', (sheet) => {
  const text = Buffer.from(makePdf(sheet)).toString('latin1')
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
  const places = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]))
  expect(places.length).toBeGreaterThan(8)
  for (const [at, place] of places.entries()) expect(text.slice(place)).toMatch(new RegExp(`^${at + 1} 0 obj\n`))
  for (const [, length, stream] of text.matchAll(/\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g))
    expect(stream?.length).toBe(Number(length))
  expect(text).toContain(`/Count ${sheet.pages.length}`)
  expect(text).toContain(`/Title (${sheet.title})`)
  expect(JSON.stringify(sheet)).toMatch(/^[ -~’‘“”–…]*$/)
})

test('what is set stays on its page', () => {
  for (const sheet of sheets) {
    const text = Buffer.from(makePdf(sheet)).toString('latin1')
    const feet = [...text.matchAll(/\d+ (-?[\d.]+) (?:Td|m)\b/g)].map((match) => Number(match[1]))
    expect(Math.min(...feet)).toBeGreaterThan(40)
  }
})

test('every file that the catalogue names is made', () => {
  const bought = products.flatMap(({ variants }) => variants.flatMap(({ file, taxClass }) => (taxClass && file) || []))
  expect(eBooks.map(({ file }) => file).sort()).toEqual(bought.sort())
  const free = new Set(products.flatMap(({ freeDownloads }) => freeDownloads.map(({ file }) => file)))
  expect(sheets.map(({ file }) => file).sort()).toEqual([...free].sort())
})
