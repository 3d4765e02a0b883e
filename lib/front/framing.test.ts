import { expect, test } from 'vitest'
import { policyFor } from './policy'
import { isPreview } from './routes'

const nothing = { scripts: [], styles: [] }

test('no page may stand in a frame, not even in one of ours', () => {
  expect(policyFor(nothing)).toContain("frame-ancestors 'none'")
})

test('the preview of what staff write alone may stand in a frame of ours', () => {
  expect(policyFor(nothing, 'self')).toContain("frame-ancestors 'self'")
  expect(isPreview('/admin/nuggets/nugget-8/preview')).toBe(true)
  expect(isPreview('/admin/nuggets/nugget-8/preview?of=typed')).toBe(true)
  for (const kind of ['products', 'packs', 'courses', 'dates'])
    expect(isPreview(`/admin/${kind}/explain-pain/preview`)).toBe(true)
})

test.each([
  '/admin/nuggets/nugget-8',
  '/admin/nuggets/nugget-8/preview/x',
  '/admin/nuggets/nugget-8/words?next=/preview',
  '/admin/orders/1/preview',
  '/nuggets/preview',
  '/admin/nuggets/a/b/preview',
  '/x/admin/nuggets/nugget-8/preview',
])('%s is no preview', (url) => expect(isPreview(url)).toBe(false))
