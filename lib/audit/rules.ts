import * as z from 'zod'
import type { Change, Stored } from '@/db/schema/audit'
import type { Instant } from '@/lib/base/time'

/** Every form that changes something stored carries the revision that its fields were read at. */
export const Revision = z.coerce.number().int().min(0)

type Fields = Record<string, Stored | undefined>

/** The fields that an act changed; what is new was null before, what has gone is null after. */
export function changesOf(before: Fields | null, after: Fields | null): Change[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
}

/** `seeDoctor` → `see doctor`, `pictureId` → `picture`: as people say it. */
export const nameOfField = (field: string) =>
  field.replace(/(?<=[a-z])Ids?$/, '').replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

export const isThere = (value: Stored) =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/** What a field held, as people say it. */
export function sayStored(value: Stored): string {
  if (!isThere(value)) return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Somebody saved while this was being typed: what they changed, so that the second sees it. */
export type ChangedMeanwhile = {
  kind: 'changed-meanwhile'
  revision: number
  edits: { by: string; at: Instant; changes: Change[] }[]
}
