import type { Words } from '@/app/_server/form'
import { counted } from '@/app/_ui/format'
import type { Stored } from '@/db/schema/audit'
import type { Doubtful, ImportKind, ImportState, Problem } from '@/db/schema/imports'
import type { Forbidden } from '@/lib/accounts/rules'
import type { ChangedMeanwhile } from '@/lib/audit/rules'
import type { Import } from '@/lib/imports/queries'
import { type FileRefusal, type ImportRefusal, waitingOf } from '@/lib/imports/rules/file'
import { titleOf } from '@/lib/imports/rules/kinds'
import { PLACE_REFUSALS, WORDS_REFUSALS } from '../nuggets/words'
import { stockWords, variantWords } from '../products/[id]/variants/answers'
import { productWords } from '../products/answers'

type Own<Refusal extends { kind: string }> = Exclude<Refusal, { kind: (Forbidden | ChangedMeanwhile)['kind'] }>

export const KIND_WORDS: Record<ImportKind, string> = {
  products: 'Products',
  variants: 'Formats and prices',
  stock: 'Stock counts',
  nuggets: 'Nuggets',
}

export const fileWords: Record<Own<FileRefusal>['kind'], string> = {
  'no-file': 'Please choose a file that holds something.',
  'too-large': 'That file is larger than 20 megabytes. Please send it in parts.',
  'not-utf8': 'That file is not in UTF-8. In the spreadsheet, save it as “CSV UTF-8”.',
  workbook: 'That is a workbook. In the spreadsheet, choose “Save as” and then “CSV UTF-8”.',
  empty: 'That file has no rows below its heading.',
  'too-many-rows': 'That file has more than 50,000 rows. Please send it in parts.',
  full: 'The disk of this shop is nearly full, so no file can be taken just now.',
}

export const importWords: Words<Own<ImportRefusal>> = {
  'no-such-import': 'That file is not here any more.',
  'not-now': 'That cannot be done just now. Load the page again to see how it stands.',
  'nothing-to-do': 'There is nothing to be done in that file.',
  'file-gone': 'The file itself is not kept any more. Please send it once more.',
}

export const againWords: Words<Own<FileRefusal> | { kind: 'no-such-import' } | { kind: 'file-gone' }> = {
  ...fileWords,
  'no-such-import': 'That file is not here any more.',
  'file-gone': 'The file itself is not kept any more. Please send it once more.',
}

export const STATE_WORDS: Record<ImportState, string> = {
  refused: 'cannot be read',
  checking: 'being looked through',
  checked: 'looked through',
  applying: 'being applied',
  stopped: 'stopped',
  done: 'done',
}

type Facts = { kind: string; [fact: string]: Stored }
type Say = string | ((facts: Facts) => string)

const meant = ({ meant }: Facts) => (meant ? ` Was “${meant}” meant?` : '')
const list = (value: Stored | undefined) => (Array.isArray(value) ? value.join(', ') : '')

const OWN: Record<string, Say> = {
  'yes-or-no': 'Please write yes or no.',
  'decimal-comma': 'Please write a full stop before the cents, such as 31.50.',
  'no-such-choice': (facts) => `Please write one of: ${list(facts.choices)}.${meant(facts)}`,
  shortened: 'A spreadsheet has shortened this number. Format the column as text and enter it again.',
  quotes: 'A quotation mark is opened in this row and not closed as it should be. Inside a cell write it twice.',
  'no-key': 'This row does not say what it is about. Please fill in this cell.',
  'twice-in-file': ({ line }) => `Line ${line} is about the same thing already. Please keep one of the two.`,
  'moved-on':
    'Somebody changed this after the file was looked through, so it was left alone. Look through the file again to see what it would change now.',
  'other-product': ({ product }) => `This format belongs to ${product}, and a format stays with its product.`,
  'no-such-sku': 'No format has that SKU. Bring it with the formats first.',
  'no-such-doi': ({ dois }) => `No source has the DOI ${list(dois)}. Add it to the references first.`,
  'no-such-label': (facts) => `There is no “${facts.typed}”. Please write an address that is there.${meant(facts)}`,
  'is-out': 'This nugget is out already, so where it stands is changed on its own page.',
  'not-allowed': 'Whoever started this may not change it any more.',
}

const OF_KIND = {
  products: productWords,
  variants: {
    ...variantWords,
    'no-such-product': ({ typed }: Facts) =>
      typed
        ? `No product has the address ${typed}. Bring the products first.`
        : 'Please give the address of its product.',
  },
  stock: stockWords,
  nuggets: { ...WORDS_REFUSALS, ...PLACE_REFUSALS },
}

/** What is wrong, and how to mend it. */
export function sayProblem(kind: ImportKind, { field, found, words, refusal }: Problem): string {
  const known = { ...(OF_KIND[kind] as unknown as Record<string, Say>), ...OWN }
  const say = refusal ? known[refusal.kind] : words
  const said = typeof say === 'function' && refusal ? say(refusal) : String(say ?? 'This cannot be done as it stands.')
  const what = found ? `“${found.length > 60 ? `${found.slice(0, 60)}…` : found}”` : 'empty'
  return `${titleOf(kind, field)} (${what}): ${said}`
}

export const sayDoubtful = ({ title, meant }: Doubtful) => (meant ? `“${title}” (was “${meant}” meant?)` : `“${title}”`)

/** How far it is, in numbers and in words. */
export function progressOf({ state, rows, position, counts }: Import) {
  const isChecking = state === 'checking'
  const [done, total] = isChecking ? [position, rows] : [counts.done, waitingOf(counts) + counts.done]
  const words = `${counted(done, 'row')} of ${total} ${isChecking ? 'looked through' : 'applied'}`
  return { done, total, words }
}
