import type { Route } from 'next'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import * as z from 'zod'
import type { Visitor } from '@/lib/accounts/rules'
import type { Result } from '@/lib/base/result'
import { config } from '@/lib/config'
import { sayRead } from '@/lib/front/reading'
import { hasRoom } from '@/lib/health/commands'
import { isFull } from '@/lib/health/rules'
import type { World } from '@/lib/world/world'
import { type Limit, sayWait } from './limit'
import { currentVisitor } from './visitor'
import { requestWorld } from './world'

// For what no schema has words for, such as a field that came twice or not at all.
z.config({ customError: () => 'This did not come as we expected. Please look at it again.' })

/** `typed` gives back what was sent, so that nothing typed is lost; fields may repeat. `attempt` counts refusals. */
export type FormState = {
  attempt?: number
  /** Of the page that brings the words, where it is not the usual one. */
  status?: number
  message?: string
  /** A page that helps on, to be opened beside this one. */
  help?: { href: string; title: string }
  fields?: Record<string, string[] | undefined>
  typed?: Record<string, string | string[]>
}

/** A sentence for every refusal; a new refusal does not compile without one. A refusal with a `field` is said there. */
export type Words<Refusal extends { kind: string }> = {
  [Kind in Refusal['kind']]: string | ((refusal: Extract<Refusal, { kind: Kind }>) => string)
}

/** Every Server Action is made here, so none can forget a step; `limit` is null where there is nothing worth counting. */
export function action<Input, Value, Refusal extends { kind: string }>(
  schema: z.ZodType<Input>,
  command: (world: World, visitor: Visitor, input: Input) => Promise<Result<Value, Refusal>>,
  words: Words<Refusal>,
  next: (value: Value, world: World, input: Input) => Route | Promise<Route>,
  limit: Limit<Input> | null,
) {
  const hear = hearing(schema, command, words, next, limit)
  return (previous: FormState, form: FormData): Promise<FormState> => hear(previous, form, currentVisitor)
}

/** The same for whoever has found out already who asks. It is no action itself: who asks is never said from outside. */
export function hearing<Input, Value, Refusal extends { kind: string }>(
  schema: z.ZodType<Input>,
  command: (world: World, visitor: Visitor, input: Input) => Promise<Result<Value, Refusal>>,
  words: Words<Refusal>,
  next: (value: Value, world: World, input: Input) => Route | Promise<Route>,
  limit: Limit<Input> | null,
) {
  return async (previous: FormState, form: FormData, who: () => Promise<Visitor>): Promise<FormState> => {
    sayRead()
    // Both arguments come from outside; whoever calls this address by hand may send anything.
    if (!(form instanceof FormData)) return { message: 'That could not be read. Please send the form again.' }
    const typed = fieldsOf(form)
    const again = { typed, attempt: attemptAfter(previous) }
    if (!(await isSameOrigin())) return { ...again, message: 'Please send this form from our own page.' }
    const input = schema.safeParse(typed)
    if (!input.success) return { ...again, ...wrongIn(input.error) }

    const world = await requestWorld()
    const hear = async () => {
      if (!(await hasRoom(world, config().diskReserve))) return NO_ROOM
      const visitor = await who()
      const wait = limit && (await sayWait(world, visitor, input.data, limit))
      return wait ? { message: wait } : command(world, visitor, input.data)
    }
    const answer = await hear().catch(whereFull)
    if (!('ok' in answer)) return { ...again, ...answer }
    if (answer.ok) {
      // The page it leads to may be this one, of which Next would keep what it shows.
      refresh()
      redirect(await next(answer.value, world, input.data))
    }
    const word: unknown = words[answer.refusal.kind as Refusal['kind']]
    const message = typeof word === 'function' ? word(answer.refusal) : word
    const help = HELP[answer.refusal.kind]
    const back = { ...again, typed: { ...typed, ...newer(answer.refusal) }, ...(help && { help }) }
    const at = (answer.refusal as { field?: unknown }).field
    return typeof at === 'string' ? { ...back, fields: { [at]: [String(message)] } } : { ...back, message }
  }
}

/** Opened beside the form, which stays as it is. */
const HELP: Record<string, NonNullable<FormState['help']>> = {
  'prove-again': { href: '/admin/prove?beside=1', title: 'Show your second factor on another page' },
}

const NO_ROOM = {
  status: 503,
  message:
    'We can take nothing new just now: the disk of this shop is full, and we are making room. Nothing was changed or charged, and what you typed is still here. Please try again in a while.',
}

/** Whatever was begun has been undone. */
function whereFull(error: unknown): typeof NO_ROOM {
  if (isFull(error)) return NO_ROOM
  throw error
}

/** Who has seen what somebody else saved meanwhile may save over it: the form goes on from there. */
const newer = (refusal: { kind: string; revision?: number }): Record<string, string> =>
  refusal.revision === undefined ? {} : { revision: String(refusal.revision) }

/** What was typed goes back with the reason. */
export function refused(previous: FormState, form: FormData, message: string): FormState {
  sayRead()
  return { typed: form instanceof FormData ? fieldsOf(form) : {}, attempt: attemptAfter(previous), message }
}

function wrongIn(error: z.ZodError): Pick<FormState, 'message' | 'fields'> {
  const { formErrors, fieldErrors } = z.flattenError<unknown, string>(error)
  return { message: formErrors[0], fields: fieldErrors }
}

const attemptAfter = (previous: FormState | null) =>
  (Number.isSafeInteger(previous?.attempt) ? Number(previous?.attempt) : 0) + 1

/** Next puts fields of its own (`$ACTION_…`) among the person's; a field that repeats becomes a list. */
function fieldsOf(form: FormData): Record<string, string | string[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION_'))
  return Object.fromEntries(names.map((name) => [name, oneOrMany(form.getAll(name).map(storable))]))
}
const oneOrMany = (all: string[]) => (all.length === 1 ? (all[0] ?? '') : all)
/** PostgreSQL stores neither a zero byte nor half a character; browsers end lines as no text of ours does. */
const storable = (value: FormDataEntryValue) =>
  String(value).replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed()

/** Next lets a request through that names no origin at all; we do not. */
export async function isSameOrigin() {
  const sent = await headers()
  return sent.get('sec-fetch-site') === 'same-origin' || sent.get('origin') === config().appUrl
}
