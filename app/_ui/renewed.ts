import { unstable_isUnrecognizedActionError as isUnrecognized } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { FormState } from '@/app/_server/form'

type Act = (previous: FormState, form: FormData) => Promise<FormState>
type Typed = NonNullable<FormState['typed']>

const A_MOMENT = 1000
const KEPT = 'typed-before-renewal'
const MESSAGE =
  'The shop was renewed while you were writing. What you typed is here: please look it over and press the button once more.'

/**
 * For pages that run in the browser. A shop that was renewed knows the forms of open pages no more, so the page is loaded
 * anew, with what was typed. Where no script runs the front does the same (`lib/front/old-forms.ts`).
 */
export function useRenewal(action: Act, label = ''): { act: Act; kept: FormState | undefined } {
  const [kept, setKept] = useState<FormState>()
  useEffect(() => {
    const typed = takeTyped(label)
    if (typed) setKept({ typed, attempt: 0, message: MESSAGE })
  }, [label])
  const act: Act = (previous, form) =>
    action(previous, form).catch(async (error: unknown) => {
      if (!isUnrecognized(error)) throw error
      const typed = typedIn(form)
      keepTyped({ at: location.pathname, label, typed })
      location.reload()
      // Whoever is asked because of another form and stays has it here. Any sooner, this one would be asked about too.
      await new Promise((stayed) => setTimeout(stayed, A_MOMENT))
      return { typed, attempt: (previous.attempt ?? 0) + 1, message: MESSAGE }
    })
  // On the server it stays the action itself, whose name the form bears for who has no script.
  return { act: typeof window === 'undefined' ? action : act, kept }
}

type Kept = { at: string; label: string; typed: Typed }

/** A browser may forbid to keep anything, or have no room: then the form has it as long as the page stays. */
function keepTyped(kept: Kept) {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(kept))
  } catch {}
}

/** Once: whoever loads the page again later begins with what is stored. */
function takeTyped(label: string): Typed | undefined {
  try {
    const kept: Kept | null = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null')
    if (kept?.at !== location.pathname || kept.label !== label) return undefined
    sessionStorage.removeItem(KEPT)
    return kept.typed
  } catch {
    return undefined
  }
}

/** Fields may repeat; files cannot be kept. */
function typedIn(form: FormData): Typed {
  const all = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  const oneOrMany = (values: string[]) => (values.length === 1 ? (values[0] ?? '') : values)
  return Object.fromEntries([...new Set(form.keys())].map((name) => [name, oneOrMany(all(name))]))
}
