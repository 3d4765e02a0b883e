'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import type { FormState } from '@/app/_server/form'
import { ActionForm, Hidden, Submit, useTyped } from '@/app/_ui/form'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** Of what is edited, as its fields were read. */
  revision?: number
  /** What it is, for whom the fields alone do not say. */
  label: string
  save?: string
  /** What it is there for is another button's work. */
  isSaveQuiet?: boolean
  /** More buttons beside the one that saves. */
  more?: ReactNode
  children: ReactNode
}

/** The one form in which staff change something: saved by Ctrl S as well, and never left unsaved unasked. */
export function EditForm({ action, revision, label, save = 'Save', isSaveQuiet, more, children }: Props) {
  return (
    <ActionForm action={action} className="form edit-form" label={label}>
      {revision !== undefined && <Hidden name="revision" value={revision} />}
      {children}
      <div className="edit-bar">
        <Watch />
        <Submit className={isSaveQuiet ? 'button button-quiet' : 'button'}>{save}</Submit>
        {more}
        <span className="edit-hint">
          <kbd>Ctrl</kbd> <kbd>S</kbd> saves
        </span>
      </div>
    </ActionForm>
  )
}

function Watch() {
  const mark = useRef<HTMLSpanElement>(null)
  const isGivenBack = useTyped() !== undefined
  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form) return
    // What was refused is made anew with what was typed, and is no more saved than before.
    let isUnsaved = isGivenBack
    const change = () => {
      isUnsaved = true
      form.dataset.unsaved = ''
    }
    const send = ({ submitter }: SubmitEvent) => {
      // A button that fills a frame saves nothing.
      if (!submitter?.hasAttribute('formtarget')) isUnsaved = false
    }
    const leave = (event: BeforeUnloadEvent) => {
      if (isUnsaved) event.preventDefault()
    }
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      form.requestSubmit(form.querySelector<HTMLButtonElement>('.edit-bar button[type="submit"]'))
    }
    form.addEventListener('input', change)
    form.addEventListener('submit', send)
    window.addEventListener('beforeunload', leave)
    document.addEventListener('keydown', press)
    return () => {
      form.removeEventListener('input', change)
      form.removeEventListener('submit', send)
      window.removeEventListener('beforeunload', leave)
      document.removeEventListener('keydown', press)
    }
  }, [isGivenBack])
  return <span ref={mark} className="edit-unsaved" />
}
