import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Files, filesIn } from './files'

let folder: string
let files: Files
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shop-files-'))
  files = filesIn(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

const textOf = (stream?: ReadableStream) => new Response(stream).text()

test('a file is found with its size, and sent whole or in part', async () => {
  await files.write('downloads', 'work.epub', 'the whole book')
  const found = await files.find('downloads', 'work.epub')
  expect(found?.size).toBe(14)
  expect(await textOf(found?.stream())).toBe('the whole book')
  expect(await textOf(found?.stream({ from: 4, to: 8 }))).toBe('whole')
})

test('a large file leaves in pieces, and is not in memory whole', async () => {
  await files.write('downloads', 'film.zip', new Uint8Array(10_000_000))
  const found = await files.find('downloads', 'film.zip')
  const reader = found?.stream().getReader()
  const first = await reader?.read()
  expect(first?.value?.length).toBeLessThan(100_000)
  await reader?.cancel()
})

test('who lets an answer go without reading it leaves no file open', async () => {
  await files.write('downloads', 'work.epub', 'the whole book')
  const found = await files.find('downloads', 'work.epub')
  const before = readdirSync('/dev/fd').length
  const unread = Array.from({ length: 50 }, () => found?.stream())
  const begun = await Promise.all(Array.from({ length: 50 }, () => files.find('downloads', 'work.epub')))
  for (const each of begun) {
    const reader = each?.stream().getReader()
    await reader?.read()
    await reader?.cancel()
  }
  expect(unread).toHaveLength(50)
  expect(readdirSync('/dev/fd').length).toBeLessThan(before + 10)
})

test('an empty file is one without bytes, and a folder is no file', async () => {
  await files.write('downloads', 'empty.pdf', '')
  const found = await files.find('downloads', 'empty.pdf')
  expect([found?.size, await textOf(found?.stream())]).toEqual([0, ''])
  mkdirSync(join(folder, 'downloads', 'folder'))
  expect(await files.find('downloads', 'folder')).toBeUndefined()
})

test('bytes of another file than was found are never sent as its own', async () => {
  await files.write('downloads', 'work.epub', 'first')
  const found = await files.find('downloads', 'work.epub')
  await files.write('downloads', 'work.epub', 'other, and longer')
  await expect(textOf(found?.stream())).rejects.toThrow('another one')
})

test('the tag stays while the bytes do, and another file of the same length has another', async () => {
  await files.write('downloads', 'work.epub', 'first')
  const tag = async () => (await files.find('downloads', 'work.epub'))?.tag
  const before = await tag()
  expect(await tag()).toBe(before)
  await files.write('downloads', 'work.epub', 'other')
  expect(await tag()).not.toBe(before)
})

test.each(['nowhere.epub', '../shop.db', '.hidden', ''])('%j is no file', async (key) => {
  expect(await files.find('downloads', key)).toBeUndefined()
  expect(await files.read('downloads', key)).toBeUndefined()
})
