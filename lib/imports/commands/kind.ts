import type { Db } from '@/db/open'
import type { Change } from '@/db/schema/audit'
import type { Problem } from '@/db/schema/imports'
import type { Visitor } from '@/lib/accounts/rules'
import { ok, type Result, refuse } from '@/lib/base/result'
import type { World } from '@/lib/world/world'
import { type Cells, type Column, readCells } from '../rules/columns'
import { changesIn, isAsStored } from '../rules/plan'

/** Does what was planned, inside a transaction; `file` is what staff sent it in. */
export type Save = (world: World, visitor: Visitor, file: string) => Promise<Result<unknown, { kind: string }>>
/** Whether a file that is named is among ours. */
export type Look = (file: string) => Promise<boolean>

export type Plan =
  | { outcome: 'same' }
  | { outcome: 'new' | 'changed'; changes: Change[]; save: Save }
  | { outcome: 'wrong'; problems: Problem[] }

/** A kind of thing that comes in files. */
export type Kind = {
  columns: Column[]
  /** Of each group one column at least has to be there. */
  needs: string[][]
  /** By which a row finds what it is about; empty where it says nothing. */
  keyOf(cells: Cells): string
  labelOf(cells: Cells): string
  /** What is stored of the rows with these keys, for planning one after another. */
  planner(db: Db, keys: string[], look: Look): Promise<(given: Cells) => Promise<Plan>>
}

export type Wanted = Result<{ after: Cells; save: Save }, Problem[]>

type Parts<Stored> = Omit<Kind, 'planner'> & {
  /** What is meant where a new thing says nothing. */
  usual: Cells
  find(db: Db, keys: string[]): Promise<Map<string, Stored>>
  cellsOf(stored: Stored): Cells
  /** What the whole row asks for, held against the rules and what is stored. */
  want(db: Db, cells: Cells, stored: Stored | undefined, look: Look): Promise<Wanted>
}

/** From what is stored and what a row says to what is to be done: the check and the work ask this alone. */
export function kindOf<Stored>({ usual, find, cellsOf, want, ...kind }: Parts<Stored>): Kind {
  const { columns } = kind
  const plan = async (db: Db, given: Cells, stored: Stored | undefined, look: Look): Promise<Plan> => {
    const before = stored === undefined ? null : cellsOf(stored)
    if (before && isAsStored(given, before, columns)) return { outcome: 'same' }
    const { read, problems } = readCells(given, columns)
    if (problems.length > 0) return { outcome: 'wrong', problems }
    const filled = Object.fromEntries(Object.entries(read).filter(([, cell]) => cell !== ''))
    const wanted = await want(db, before ? { ...before, ...read } : { ...usual, ...filled }, stored, look)
    if (!wanted.ok) return { outcome: 'wrong', problems: wanted.refusal }
    const named = before ? columns.filter(({ field }) => given[field] !== undefined) : columns
    const changes = changesIn(before, wanted.value.after, named)
    if (before && changes.length === 0) return { outcome: 'same' }
    return { outcome: before ? 'changed' : 'new', changes, save: wanted.value.save }
  }
  return {
    ...kind,
    async planner(db, keys, look) {
      const known = await find(db, keys)
      return (given) => plan(db, given, known.get(kind.keyOf(given)), look)
    },
  }
}

export const wrong = (...problems: Problem[]) => refuse(problems)
export const wanted = (after: Cells, save: Save): Wanted => ok({ after, save })
