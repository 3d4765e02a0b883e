import { expect, test } from 'vitest'
import { filled } from './old-forms'

const page = `<form><input name="q" value=""></form><form action=""><input type="hidden" name="$ACTION_KEY" value="new"/><input type="text" name="name" value="">
<textarea name="words">old</textarea><select name="country"><option value="AU" selected="">Australia</option><option value="NZ">NZ</option></select>
<input type="checkbox" name="mail" checked=""/><input type="radio" name="kind" value="a" checked=""/><input type="radio" name="kind" value="b"/>
<input name="who" value=""><input name="who" value=""></form>`

test('every kind of field comes back as it was left', () => {
  const typed = new Map([
    ['name', ['Ana "A" <b>']],
    ['words', ['it hurts & then </textarea>']],
    ['country', ['NZ']],
    ['kind', ['b']],
    ['who', ['one', 'two']],
  ])
  const html = filled(page, typed) ?? ''
  expect(html).toContain('name="name" value="Ana &quot;A&quot; &lt;b&gt;"')
  expect(html).toContain('>it hurts &amp; then &lt;/textarea&gt;</textarea>')
  expect(html).toContain('<option value="AU">')
  expect(html).toContain('<option value="NZ" selected="">')
  expect(html).toContain('<input type="checkbox" name="mail">')
  expect(html).toContain('<input type="radio" name="kind" value="a">')
  expect(html).toContain('<input type="radio" name="kind" value="b" checked="">')
  expect(html).toMatch(/name="who" value="one">.*name="who" value="two">/)
  expect(html).toContain('name="$ACTION_KEY" value="new"')
  expect(html.indexOf('role="alert"')).toBeGreaterThan(html.indexOf('action=""'))
})

test('where the page has no such form any more, nothing is made up', () => {
  expect(filled(page, new Map([['gone', ['x']]]))).toBeUndefined()
  expect(filled(page, new Map())).toBeUndefined()
})
