import { expect, test } from 'vitest'
import { text as about } from './about/text'
import { text as contact } from './contact/text'
import { text as privacy } from './privacy/text'
import { freight, guide, rest } from './shipping-and-returns/text'
import { text as terms } from './terms/text'

const texts = { about, contact, privacy, terms: terms('10 %'), freight, guide, rest }
const PAGES = ['/about', '/contact', '/privacy', '/terms', '/shipping-and-returns', '/nuggets', '/shop', '/courses']

test.each(Object.entries(texts))('%s keeps to Markdown without HTML, and to letters that the faces hold', (_, text) => {
  expect(text).not.toMatch(/<\/?[a-z]/i)
  expect(text).not.toMatch(/[^\n -~\u00a0-\u00ff]/)
})

test.each(Object.entries(texts))('%s promises nothing that nobody can know', (_, text) => {
  expect(text).not.toMatch(/\b(cures?|miracles?|proven|guaranteed|revolutionary|world-class)\b/i)
})

test('links within the lasting pages lead to pages of the shop', () => {
  const links = Object.values(texts).flatMap((text) => [...text.matchAll(/\]\((\/[^)]*)\)/g)].map((match) => match[1]))
  expect(links).not.toEqual([])
  for (const link of links) expect(PAGES).toContain(link)
})
