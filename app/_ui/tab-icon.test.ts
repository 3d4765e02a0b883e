import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { TAB_ICON } from './tab-icon'

test('the icon of a tab is a whole drawing, and asks for nothing', () => {
  const [kind = '', drawn = ''] = TAB_ICON.split(',', 2)
  expect(kind).toBe('data:image/svg+xml')
  expect(drawn).not.toMatch(/[<>#"']/)
  const drawing: string[] = []
  const parser = new Parser(
    {
      onopentag: (name, { href, src }) => {
        drawing.push(name)
        expect([href, src]).toEqual([undefined, undefined])
      },
    },
    { xmlMode: true },
  )
  parser.end(decodeURIComponent(drawn))
  expect(drawing).toEqual(['svg', 'path', 'path', 'path'])
})
