import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { nuggets } from '@/db/seed/texts/nuggets/all'
import { numberCitations } from '@/lib/nuggets/rules/citations'
import { Story } from './story'

const shown = (markdown: string) =>
  renderToStaticMarkup(createElement(Story, { markdown, cited: numberCitations(markdown) }))

test('a mark becomes a number at the word before it, and says what it is', () => {
  expect(shown('It hurts [@a]. More [@b; @c; @a].')).toBe(
    '<p>It hurts<a href="#ref-1" id="mark-1" role="doc-biblioref" aria-label="reference 1">1</a>.' +
      ' More<a href="#ref-1" id="mark-2" role="doc-biblioref" aria-label="references 1 to 3">1–3</a>.</p>',
  )
})

test('marks beside each other become one, whether or not a space stands between them', () => {
  const both = (markdown: string) =>
    shown(markdown)
      .match(/<a [^>]*>(.*?)<\/a>/g)
      ?.map((link) => link.replace(/<[^>]*>/g, ''))
  for (const markdown of ['It hurts [@a][@b].', 'It hurts [@a] [@b].']) expect(both(markdown)).toEqual(['1, 2'])
  expect(both('It hurts [@a].\n\n[@b] says so.')).toEqual(['1', '2'])
})

test('a mark inside emphasis or a list is numbered like any other', () => {
  const page = shown('- *one [@a]*\n- two [@b]')
  expect([...page.matchAll(/id="(mark-\d)"/g)].map((match) => match[1])).toEqual(['mark-1', 'mark-2'])
})

test('a mark whose source nobody knows leaves no trace', () => {
  expect(renderToStaticMarkup(createElement(Story, { markdown: 'It hurts [@a].' }))).toBe('<p>It hurts.</p>')
})

test('in every nugget each mark leads to a reference that lists the way back', () => {
  for (const { story } of nuggets) {
    const cited = numberCitations(story)
    const page = shown(story)
    const marks = [...page.matchAll(/href="#ref-(\d+)" id="mark-(\d+)"/g)].map(([, ref, mark]) => ({ ref, mark }))
    expect(marks.length).toBeGreaterThan(0)
    for (const { ref, mark } of marks)
      expect(cited.find(({ number }) => number === Number(ref))?.marks).toContain(Number(mark))
  }
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](data:text/html,hi)',
  '[x](//elsewhere.example)',
])('%s runs nothing and leads nowhere', (markdown) => {
  expect(shown(markdown)).not.toMatch(/<script|<img|href=|onerror=/)
})

test('a table can be moved sideways by keys, and its cells carry no style', () => {
  const page = shown('| a | b |\n| --- | ---: |\n| 1 | 2 |')
  expect(page).toContain('tabindex="0"')
  expect(page).toContain('<td class="number">2</td>')
  expect(page).not.toContain('style=')
})
