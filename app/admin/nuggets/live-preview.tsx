'use client'

import { useEffect, useRef } from 'react'

const PAUSE = 600

/** Sends what is typed into the frame beside the form: while one types, or at the press of the button. */
export function LivePreview({ action }: { action: string }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const form = button.current?.form
    if (!form) return
    let timer: number | undefined
    const wait = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => show(form, action), PAUSE)
    }
    form.addEventListener('input', wait)
    return () => {
      window.clearTimeout(timer)
      form.removeEventListener('input', wait)
    }
  }, [action])
  return (
    <button
      ref={button}
      type="submit"
      className="button button-quiet"
      formAction={action}
      formMethod="post"
      formEncType="multipart/form-data"
      formTarget="preview"
    >
      Preview
    </button>
  )
}

/** The frame loads anew and stays where it was. */
async function show(form: HTMLFormElement, action: string) {
  const frame = document.querySelector<HTMLIFrameElement>('iframe[name="preview"]')
  const answer = await fetch(action, { method: 'POST', body: new FormData(form), redirect: 'manual' }).catch(() => null)
  const inside = frame?.contentWindow
  if (!answer || !frame || !inside) return
  const { scrollY } = inside
  frame.addEventListener('load', () => frame.contentWindow?.scrollTo(0, scrollY), { once: true })
  inside.location.replace(action.replace(/typed$/, 'preview'))
}
