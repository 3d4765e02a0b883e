import { afterEach, beforeEach, expect, vi } from 'vitest'

// Whatever complains on the console has a cause that somebody must look at.
beforeEach(() => {
  vi.spyOn(console, 'error')
  vi.spyOn(console, 'warn')
})

afterEach(() => {
  const said = [console.error, console.warn].flatMap((speak) => vi.mocked(speak).mock.calls)
  vi.restoreAllMocks()
  expect(said).toEqual([])
})
