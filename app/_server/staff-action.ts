import type { Route } from 'next'
import type { z } from 'zod'
import type { Change, Stored } from '@/db/schema/audit'
import { type Action, can } from '@/lib/accounts/rights'
import type { Forbidden, Visitor } from '@/lib/accounts/rules'
import { withMoneySaid } from '@/lib/audit/money'
import { type ChangedMeanwhile, isThere, nameOfField, sayStored } from '@/lib/audit/rules'
import type { Result } from '@/lib/base/result'
import { HOME_ZONE, show } from '@/lib/base/time'
import { sayUnheard } from '@/lib/front/reading'
import type { World } from '@/lib/world/world'
import { type FormState, hearing, isSameOrigin, refused, type Words } from './form'
import type { Limit } from './limit'
import { currentVisitor } from './visitor'

type Usual = Forbidden | ChangedMeanwhile
type Own<Refusal extends { kind: string }> = Exclude<Refusal, { kind: Usual['kind'] }>

const USUAL: Words<Usual> = {
  'not-allowed':
    'You are not signed in any more, or this is not yours to do. What you typed is kept here: sign in on another page, then press the button again.',
  'prove-again':
    'For this we ask for your second factor again. Show it on another page, then press the button here once more. What you typed is kept.',
  'changed-meanwhile': ({ edits }) =>
    [
      'Somebody saved this while you were typing. Nothing of yours is lost; saving again writes over it.',
      ...edits.map(
        ({ by, at, changes }) =>
          `${by}, ${show(at, HOME_ZONE)}: ${changes.map(withMoneySaid).map(sayChange).join('; ')}.`,
      ),
    ].join(' '),
}

const sayChange = ({ field, before, after }: Change) => `${nameOfField(field)}: ${say(before)} → ${say(after)}`
const say = (value: Stored) =>
  typeof value === 'string' && isThere(value) ? `“${shortened(value)}”` : shortened(sayStored(value))
const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

const LIMIT = {
  what: 'staff',
  words: (wait: string) => `That was a lot at once. Please go on in ${wait}.`,
} as const

/** Whom a staff action is for: those with a right; or whoever is staff, for what is about their own account alone. */
export type Gate = Action | 'own-account'

/**
 * Every Server Action of the staff pages is made here; `words` holds what is not the same for all of them. The gate is
 * asked before anything is read; the lock itself is in the command.
 */
export function staffAction<Input, Value, Refusal extends { kind: string }>(
  gate: Gate,
  schema: z.ZodType<Input>,
  command: (world: World, visitor: Visitor, input: Input) => Promise<Result<Value, Refusal>>,
  words: Words<Own<Refusal>>,
  next: (value: Value, input: Input) => string,
  limit: Limit<Input> = LIMIT,
) {
  const all = { ...USUAL, ...words } as Words<Refusal>
  const hear = hearing(schema, command, all, (value, _world, input) => next(value, input) as Route, limit)
  return async (previous: FormState, form: FormData): Promise<FormState> => {
    const visitor = await currentVisitor()
    if (isFor(gate, visitor)) return hear(previous, form, async () => visitor)
    // What another site sends is not offered to be sent again.
    if (form instanceof FormData && isHeldUp(visitor) && (await isSameOrigin())) sayUnheard()
    const back = refused(previous, form, String(USUAL['not-allowed']))
    return visitor.actor ? back : { ...back, help: SIGN_IN }
  }
}

const SIGN_IN = { href: '/sign-in?next=/admin', title: 'Sign in on another page' }

/** Without script the page that would answer leads to another one, so it has to give back what was typed. */
const isHeldUp = ({ actor }: Visitor) => actor === null || actor.factor === 'show'

const isFor = (gate: Gate, { actor }: Visitor): boolean =>
  gate === 'own-account' ? Boolean(actor?.role) : can(actor, gate)
