import { createHash } from 'node:crypto'
import { touchContent } from '@/db/content-versions'
import { transact } from '@/db/open'
import { permit, type Staff } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { decideEdit, recordAct } from '@/lib/audit/commands'
import { type ChangedMeanwhile, changesOf } from '@/lib/audit/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import { days, earlier } from '@/lib/base/time'
import type { DerivedPicture } from '@/lib/world/pictures'
import type { World } from '@/lib/world/world'
import {
  findMedia,
  findUpload,
  insertMedia,
  insertStoredFile,
  insertUpload,
  listOldUploads,
  type MediaRow,
  removeUpload,
  updateMedia,
} from './queries'
import {
  type DescribePicture,
  decideKind,
  FILE_TYPES,
  type KeepUpload,
  type StartUpload,
  type UploadRefusal,
} from './rules'

type NoSuchUpload = { kind: 'no-such-upload' }
type NoSuchPicture = { kind: 'no-such-picture' }

/** Makes room for a file that comes in pieces. */
export async function startUpload(
  world: World,
  { actor }: Visitor,
  { name, size }: StartUpload,
): Promise<Result<{ id: string }, Forbidden>> {
  const staff = permit(actor, 'edit-media')
  if (!staff.ok) return staff
  const upload = { id: world.newId(), userId: staff.value.userId, name, size, createdAt: world.now() }
  await transact(world.db, (tx) => insertUpload(tx, upload))
  return ok({ id: upload.id })
}

/** Takes the piece that comes next; answers how much is there, so that a broken upload goes on from it. */
export async function takePiece(
  world: World,
  { actor }: Visitor,
  { id, at, bytes }: { id: string; at: number; bytes: Uint8Array },
): Promise<Result<{ size: number }, Forbidden | NoSuchUpload>> {
  const staff = permit(actor, 'edit-media')
  if (!staff.ok) return staff
  const upload = await findUpload(world.db, id, staff.value.userId)
  if (!upload || at + bytes.length > upload.size) return refuse({ kind: 'no-such-upload' })
  return ok({ size: await world.files.append('inbox', id, at, bytes) })
}

/** Keeps a file that has come whole: a picture in all its sizes, or something to download. */
export async function keepUpload(
  world: World,
  { actor }: Visitor,
  ask: KeepUpload,
): Promise<Result<{ id: string; kind: 'picture' | 'file' }, Forbidden | NoSuchUpload | NoSuchPicture | UploadRefusal>> {
  const staff = permit(actor, 'edit-media')
  if (!staff.ok) return staff
  const upload = await findUpload(world.db, ask.upload, staff.value.userId)
  if (!upload) return refuse({ kind: 'no-such-upload' })
  const bytes = await world.files.read('inbox', upload.id)
  if (bytes?.length !== upload.size) return refuse({ kind: 'not-whole' })
  const kind = decideKind(bytes, ask.alt)
  if (!kind.ok) return kind

  const kept =
    kind.value === 'picture'
      ? await keepPicture(world, staff.value, ask, bytes)
      : ok({ id: await keepFile(world, staff.value, ask.title, bytes, kind.value), kind: 'file' as const })
  if (!kept.ok) return kept
  await transact(world.db, (tx) => removeUpload(tx, upload.id))
  await world.files.remove('inbox', upload.id)
  return kept
}

async function keepPicture(world: World, staff: Staff, { title, alt, replaces }: KeepUpload, bytes: Uint8Array) {
  const derived = await world.pictures.derive(bytes)
  if (!derived.ok) return derived
  const picture = { ...(await writeSizes(world, derived.value)), contentType: 'image/jpeg', title, alt }
  return transact(world.db, async (tx) => {
    const inside = { ...world, db: tx }
    const old = replaces ? await findMedia(tx, replaces) : undefined
    if (replaces && !old) return refuse({ kind: 'no-such-picture' as const })
    const id = old?.id ?? world.newId()
    const revision = (old?.revision ?? 0) + 1
    if (old) await updateMedia(tx, id, { ...picture, revision })
    else await insertMedia(tx, { id, ...picture, createdAt: world.now() })
    if (old) await touchEverything(inside)
    await recordAct(inside, staff, {
      act: old ? 'picture.replaced' : 'picture.added',
      on: { subject: 'picture', id, label: title },
      changes: changesOf(old ? factsOf(old) : null, { title, alt, file: picture.file }),
      revision,
    })
    return ok({ id, kind: 'picture' as const })
  })
}

/** Every file before any row that names it. */
async function writeSizes({ files }: World, { width, height, sizes }: DerivedPicture) {
  const written = await Promise.all(
    sizes.map(async (size) => {
      const file = `${hashOf(size.bytes).slice(0, 20)}-${size.width}.${size.type}`
      await files.write('media', file, size.bytes)
      return { file, type: size.type, width: size.width, bytes: size.bytes.length }
    }),
  )
  const jpegs = written.filter(({ type }) => type === 'jpg')
  const usual = jpegs.findLast((size) => size.width <= 640) ?? jpegs[0]
  return { file: usual?.file ?? '', width, height, sizes: written }
}

async function keepFile(
  world: World,
  staff: Staff,
  title: string,
  bytes: Uint8Array,
  kind: keyof typeof FILE_TYPES,
): Promise<string> {
  const sha256 = hashOf(bytes)
  const file = `${sha256.slice(0, 20)}.${kind}`
  await world.files.write('downloads', file, bytes)
  const id = world.newId()
  const row = { id, file, title, contentType: FILE_TYPES[kind], bytes: bytes.length, sha256, createdAt: world.now() }
  await transact(world.db, async (tx) => {
    await insertStoredFile(tx, row)
    const on = { subject: 'file', id, label: title }
    await recordAct({ ...world, db: tx }, staff, { act: 'file.added', on, changes: changesOf(null, { file }) })
  })
  return id
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const factsOf = ({ title, alt, file }: MediaRow) => ({ title, alt, file })

/** What a picture is called and what can be seen on it; every page that shows it says so in its next answer. */
export function describePicture(
  world: World,
  { actor }: Visitor,
  ask: DescribePicture,
): Promise<Result<null, Forbidden | NoSuchPicture | ChangedMeanwhile>> {
  return transact(world.db, async (tx) => {
    const staff = permit(actor, 'edit-media')
    if (!staff.ok) return staff
    const picture = await findMedia(tx, ask.id)
    if (!picture) return refuse({ kind: 'no-such-picture' })
    const edit = await decideEdit(tx, 'picture', picture, ask.revision)
    if (!edit.ok) return edit

    const { title, alt } = ask
    const revision = picture.revision + 1
    await updateMedia(tx, picture.id, { title, alt, revision })
    await touchEverything({ ...world, db: tx })
    const on = { subject: 'picture', id: picture.id, label: title }
    const changes = changesOf({ title: picture.title, alt: picture.alt }, { title, alt })
    await recordAct({ ...world, db: tx }, staff.value, { act: 'picture.described', on, changes, revision })
    return ok(null)
  })
}

async function touchEverything({ db }: Pick<World, 'db'>) {
  for (const scope of ['nuggets', 'catalogue', 'courses', 'site'] as const) await touchContent(db, scope)
}

/** What never became whole. */
export async function tidyUploads(world: World): Promise<void> {
  for (const { id } of await listOldUploads(world.db, earlier(world.now(), days(1)))) {
    await world.files.remove('inbox', id)
    await transact(world.db, (tx) => removeUpload(tx, id))
  }
}
