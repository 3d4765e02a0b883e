import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ENHANCE } from './enhance'

const script = readFileSync('public/enhance.js', 'utf8')

test('the script of the shop is read in a minute and weighs three kilobytes at most', () => {
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(3000)
  expect(script.split('\n').length).toBeLessThanOrEqual(240)
  expect(Math.max(...script.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
})

test('it makes no code and no markup out of words that came from elsewhere', () => {
  expect(script).not.toMatch(/\beval\b|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc/)
  expect(script).not.toMatch(/setTimeout\(['"`]|javascript:|import\(|https?:\/\//)
})

test('it leaves a page to the back button: none that would be in its way listens, and nobody as long as nothing was pressed', () => {
  expect(script).not.toMatch(/addEventListener\('(before)?unload'|onbeforeunload|onunload|onpagehide/)
  expect(script.match(/\S*\('pagehide'.*?\)/g)).toEqual(["addEventListener('pagehide', done, { once: true })"])
})

test('it acts on nothing where Next hydrates the page, and asks nothing while a page is only made ready', () => {
  const hydrated = { __next_f: [] }
  expect(() => new Function('self', script)(hydrated)).not.toThrow()
  const listened: string[] = []
  const document = { prerendering: true, addEventListener: (name: string) => listened.push(name), createElement }
  new Function('self', 'document', script)({}, document)
  expect(listened).toEqual(['prerenderingchange'])
})

const createElement = () => ({ setAttribute() {}, append() {} })

test('its address changes with its bytes', () => {
  expect(ENHANCE).toMatch(/^\/enhance\.js\?v=[0-9a-f]{10}$/)
})
