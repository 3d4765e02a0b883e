'use client'

import {
  type ComponentProps,
  createContext,
  Fragment,
  type ReactNode,
  useActionState,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { FormState } from '@/app/_server/form'
import { useIsAwake } from './awake'
import { useRenewal } from './renewed'

type Asked = { id: string; state: FormState; isPending: boolean }
const Asking = createContext<Asked>({ id: '', state: {}, isPending: false })

type FormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  children: ReactNode
  className?: string
  /** What the shop's script spares here: a page for `add` and `cart`, lost words for `comment`. */
  enhance?: 'add' | 'cart' | 'comment'
  /** Names the form for those who cannot see where it stands. */
  label?: string
}

/** A form that answers with and without script, says what is wrong and gives back what was typed. */
export function ActionForm({ action, children, className = 'form', enhance, label }: FormProps) {
  const { act, kept } = useRenewal(action, label)
  const [answered, submit, isPending] = useActionState(act, {})
  const state = answered.attempt === undefined && kept ? kept : answered
  const id = useId()
  // As `enhance.js` does: who waits for a page that acts need not guess.
  useEffect(() => void performance.mark('enhanced'), [])
  // React empties uncontrolled fields after an action; fields made anew start from what was typed.
  return (
    <Asking value={{ id, state, isPending }}>
      <form action={submit} className={className} aria-label={label} data-enhance={enhance} noValidate>
        <Problems />
        <Fragment key={state.attempt}>{children}</Fragment>
      </form>
    </Asking>
  )
}

/** What came back with a refusal; undefined before the first one. */
export const useTyped = () => useContext(Asking).state.typed

/** Takes the focus, with and without script, so that nobody has to look for what went wrong. */
function Problems() {
  const { id, state } = useContext(Asking)
  const box = useRef<HTMLDivElement>(null)
  const wrong = Object.entries(state.fields ?? {}).filter(([, words]) => words?.length)
  const isThere = state.message !== undefined || wrong.length > 0
  useEffect(() => {
    if (state.attempt !== undefined) box.current?.focus()
  }, [state.attempt])
  if (!isThere) return null
  return (
    <div className="form-problems" role="alert" tabIndex={-1} ref={box} autoFocus>
      {state.status && <meta name="shop-status" content={String(state.status)} />}
      <p>{state.message ?? 'Please look at this again:'}</p>
      {state.help && (
        <p>
          <a href={state.help.href} target="_blank" rel="noopener">
            {state.help.title}
          </a>
        </p>
      )}
      {wrong.length > 0 && (
        <ul>
          {wrong.map(([name, words]) => (
            <li key={name}>
              <a href={`#${id}-${name}`}>{words?.[0]}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

type Wrap = { name: string; label: ReactNode; hint?: ReactNode; className?: string }

export function Field({ label, hint, className, ...input }: Wrap & Omit<ComponentProps<'input'>, 'name'>) {
  const { typed, ...field } = useField(input.name, hint)
  return (
    <Labelled {...{ label, hint, className, field, isRequired: input.required }}>
      <input type="text" {...input} {...field.attributes} defaultValue={typed ?? input.defaultValue} />
    </Labelled>
  )
}

export function TextArea({ label, hint, className, ...area }: Wrap & Omit<ComponentProps<'textarea'>, 'name'>) {
  const { typed, ...field } = useField(area.name, hint)
  const ref = useTypedEarly(field.attributes.id)
  return (
    <Labelled {...{ label, hint, className, field, isRequired: area.required }}>
      <textarea rows={6} {...area} {...field.attributes} ref={ref} defaultValue={typed ?? area.defaultValue} />
    </Labelled>
  )
}

/** React sets a text back to what the page came with when it takes the page over; what was typed before is put back. */
function useTypedEarly(id: string) {
  const isAwake = useIsAwake()
  const area = useRef<HTMLTextAreaElement>(null)
  const [early] = useState(() => (isAwake || typeof document === 'undefined' ? undefined : textIn(id)))
  useLayoutEffect(() => {
    if (area.current && early !== undefined && early !== area.current.value) area.current.value = early
  }, [early])
  return area
}

function textIn(id: string): string | undefined {
  const area = document.getElementById(id)
  return area instanceof HTMLTextAreaElement ? area.value : undefined
}

/** Its children are the options. */
export function Select({ label, hint, className, ...select }: Wrap & Omit<ComponentProps<'select'>, 'name'>) {
  const { typed, ...field } = useField(select.name, hint)
  return (
    <Labelled {...{ label, hint, className, field, isRequired: select.required }}>
      <select {...select} {...field.attributes} defaultValue={typed ?? select.defaultValue} />
    </Labelled>
  )
}

/** A value that goes along unseen; after a refusal it is what the answer says. */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  const { typed } = useField(name, undefined)
  return <input type="hidden" name={name} defaultValue={typed ?? value} />
}

/** Which button was pressed is told by `name` and `value`. */
export function Submit({ children, className = 'button', ...button }: ComponentProps<'button'>) {
  const { isPending } = useContext(Asking)
  return (
    <button type="submit" className={className} aria-busy={isPending || undefined} {...button}>
      {children}
    </button>
  )
}

/** For fields of other shapes: what an input needs, why it was refused, what was typed. */
export function useField(name: string, hint: ReactNode, choice?: string) {
  const { id: form, state } = useContext(Asking)
  const id = [form, name, choice].filter(Boolean).join('-')
  const error = state.fields?.[name]?.[0]
  const typed = [state.typed?.[name]].flat()[0]
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
  const attributes = { id, name, 'aria-invalid': error ? true : undefined, 'aria-describedby': described }
  return { attributes, error, typed }
}

type LabelledProps = {
  label: ReactNode
  hint?: ReactNode
  className?: string
  isRequired?: boolean
  field: Pick<ReturnType<typeof useField>, 'attributes' | 'error'>
  children: ReactNode
}

function Labelled({ label, hint, className, isRequired, field, children }: LabelledProps) {
  const { id } = field.attributes
  return (
    <div className={['field', className].filter(Boolean).join(' ')}>
      <label htmlFor={id}>
        {label}
        {isRequired && <span aria-hidden="true"> *</span>}
      </label>
      {children}
      <Notes {...{ id, hint, error: field.error }} />
    </div>
  )
}

/** What is said below a field. */
export function Notes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}
