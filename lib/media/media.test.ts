import { isNotNull } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { products } from '@/db/schema/catalogue'
import { contentVersions } from '@/db/schema/content'
import type { Visitor } from '@/lib/accounts/rules'
import { listActsOn } from '@/lib/audit/queries'
import { refuse } from '@/lib/base/result'
import { days } from '@/lib/base/time'
import { listUses, removePicture } from '@/lib/content/media'
import { type FakeWorld, fakeWorld } from '@/lib/world/fake'
import { describePicture, keepUpload, startUpload, takePiece, tidyUploads } from './commands'
import { findMedia, listOldUploads } from './queries'
import { PIECE, sourcesOf } from './rules'

const staff = (role: 'editor' | 'packer'): Visitor => ({
  actor: { userId: `staff-${role}`, email: `${role}@example.com`, role, factor: 'none' },
  cartId: null,
})
const editor = staff('editor')
let world: FakeWorld

beforeEach(async () => {
  world = await fakeWorld('seeded')
})

const photograph = (width = 700, height = 500) =>
  sharp({ create: { width, height, channels: 3, background: '#1f5f52' } })
    .jpeg()
    .withExif({ IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } })
    .toBuffer()

async function send(bytes: Uint8Array, who = editor) {
  const started = await startUpload(world, who, { name: 'a file', size: bytes.length })
  if (!started.ok) throw new Error(started.refusal.kind)
  const { id } = started.value
  for (let at = 0; at < bytes.length; at += PIECE)
    await takePiece(world, who, { id, at, bytes: bytes.slice(at, at + PIECE) })
  return id
}

const keep = async (bytes: Uint8Array, { alt = 'A green field', replaces = '' } = {}) =>
  keepUpload(world, editor, { upload: await send(bytes), title: 'Field', alt, replaces })

async function kept(bytes: Uint8Array, more = {}) {
  const answer = await keep(bytes, more)
  if (!answer.ok) throw new Error(answer.refusal.kind)
  const picture = await findMedia(world.db, answer.value.id)
  if (!picture) throw new Error('not kept')
  return picture
}

test('a photograph is kept in fixed widths and three formats, and says nothing of where it was taken', async () => {
  const original = await photograph()
  expect((await sharp(original).metadata()).exif).toBeDefined()
  const picture = await kept(original)
  expect(picture).toMatchObject({ width: 700, height: 500, contentType: 'image/jpeg' })
  expect(picture.sizes?.map(({ type, width }) => `${width} ${type}`)).toEqual(
    [160, 320, 640, 700].flatMap((width) => ['avif', 'webp', 'jpg'].map((type) => `${width} ${type}`)),
  )
  for (const { file, width } of picture.sizes ?? []) {
    const bytes = await world.files.read('media', file)
    const facts = await sharp(bytes).metadata()
    expect([facts.width, facts.exif]).toEqual([width, undefined])
  }
  expect(sourcesOf(picture).map(({ type }) => type)).toEqual(['image/avif', 'image/webp'])
})

test.each([
  [
    'a drawing with a script in it',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'unknown-type',
  ],
  ['words', 'just words', 'unknown-type'],
  ['the head of a picture and nothing behind it', '\x89PNG\r\n\x1a\n and then words', 'not-a-picture'],
  ['a picture that is a script as well', '\xff\xd8\xff/*<script>alert(1)</script>', 'not-a-picture'],
])('%s is refused and leaves nothing behind', async (_, text, kind) => {
  expect(await keep(Buffer.from(text, 'latin1'))).toEqual(refuse({ kind }))
})

test('a picture of too many points is refused before it is unfolded', async () => {
  const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  expect(bomb.length).toBeLessThan(2_000_000)
  expect(await keep(bomb)).toEqual(refuse({ kind: 'not-a-picture' }))
})

test('a picture without words for those who cannot see it is refused; the same upload can be kept with them', async () => {
  const upload = await send(await photograph())
  const ask = { upload, title: 'Field', alt: '', replaces: '' }
  expect(await keepUpload(world, editor, ask)).toEqual(refuse({ kind: 'alt-missing' }))
  expect(await keepUpload(world, editor, { ...ask, alt: 'A field' })).toMatchObject({ ok: true })
})

test('pieces are taken once each and in order, and what is not whole is not kept', async () => {
  const bytes = new Uint8Array(PIECE + 10)
  bytes.set(Buffer.from('%PDF-1.7'))
  const started = await startUpload(world, editor, { name: 'sheet.pdf', size: bytes.length })
  const id = started.ok ? started.value.id : ''
  const piece = { id, at: 0, bytes: bytes.slice(0, PIECE) }
  for (let times = 0; times < 2; times++)
    expect(await takePiece(world, editor, piece)).toEqual({ ok: true, value: { size: PIECE } })
  const ask = { upload: id, title: 'Sheet', alt: '', replaces: '' }
  expect(await keepUpload(world, editor, ask)).toEqual(refuse({ kind: 'not-whole' }))
  await takePiece(world, editor, { id, at: PIECE, bytes: bytes.slice(PIECE) })
  expect(await keepUpload(world, editor, ask)).toMatchObject({ ok: true, value: { kind: 'file' } })
})

test('nobody sends into the upload of another, nor more than was said', async () => {
  const started = await startUpload(world, editor, { name: 'a', size: 10 })
  const id = started.ok ? started.value.id : ''
  const owner: Visitor = {
    actor: { userId: 'staff-owner', email: 'owner@example.com', role: 'owner', factor: 'none' },
    cartId: null,
  }
  expect(await takePiece(world, owner, { id, at: 0, bytes: new Uint8Array(5) })).toEqual(
    refuse({ kind: 'no-such-upload' }),
  )
  expect(await takePiece(world, editor, { id, at: 0, bytes: new Uint8Array(11) })).toEqual(
    refuse({ kind: 'no-such-upload' }),
  )
  expect(await startUpload(world, staff('packer'), { name: 'a', size: 10 })).toEqual(refuse({ kind: 'not-allowed' }))
})

test('a picture is replaced everywhere at once, and its old and new file are written down', async () => {
  const picture = await kept(await photograph())
  const versions = () => world.db.select().from(contentVersions)
  const before = await versions()
  const replaced = await kept(await photograph(400, 400), { replaces: picture.id })
  expect(replaced).toMatchObject({ id: picture.id, width: 400, revision: 2 })
  expect(replaced.file).not.toBe(picture.file)
  for (const { scope, version } of before)
    expect((await versions()).find((row) => row.scope === scope)?.version).toBeGreaterThan(version)
  const [act] = await listActsOn(world.db, 'picture', picture.id)
  expect(act?.changes).toEqual([{ field: 'file', before: picture.file, after: replaced.file }])
})

test('two who describe one picture: the second sees what the first said', async () => {
  const { id } = await kept(await photograph())
  expect(await describePicture(world, editor, { id, revision: 1, title: 'Wattle', alt: 'Wattle' })).toMatchObject({
    ok: true,
  })
  expect(await describePicture(world, editor, { id, revision: 1, title: 'Gum', alt: 'Gum' })).toMatchObject({
    refusal: { kind: 'changed-meanwhile', revision: 2, edits: [{ by: 'editor@example.com' }] },
  })
})

test('a picture that is shown somewhere stays; one that is shown nowhere goes', async () => {
  const { id } = await kept(await photograph())
  expect(await removePicture(world, editor, { id })).toMatchObject({ ok: true })
  const [row] = await world.db
    .select({ id: products.coverId })
    .from(products)
    .where(isNotNull(products.coverId))
    .limit(1)
  const shown = row?.id ?? ''
  expect((await listUses(world.db, shown)).length).toBeGreaterThan(0)
  expect(await removePicture(world, editor, { id: shown })).toMatchObject({ refusal: { kind: 'is-used' } })
})

test('what never became whole is gone after a day', async () => {
  const started = await startUpload(world, editor, { name: 'a', size: 10 })
  const id = started.ok ? started.value.id : ''
  await takePiece(world, editor, { id, at: 0, bytes: new Uint8Array(5) })
  world.passTime(days(2))
  await tidyUploads(world)
  expect(await world.files.read('inbox', id)).toBeUndefined()
  expect(await listOldUploads(world.db, world.now())).toEqual([])
})
