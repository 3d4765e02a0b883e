'use client'

import { useEffect, useRef } from 'react'

const PAUSE = 600

/** Sends what is typed into the frame beside it: while one types, or at the press of the button. `of`: where the thing is edited. */
export function LivePreview({ of }: { of: string }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const form = button.current?.form
    if (!form) return
    let timer: number | undefined
    const wait = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => show(form, of), PAUSE)
    }
    form.addEventListener('input', wait)
    // Somebody may have begun to type before this script was there to hear it.
    if ([...form.querySelectorAll('textarea')].some((area) => area.value !== area.defaultValue)) wait()
    return () => {
      window.clearTimeout(timer)
      form.removeEventListener('input', wait)
    }
  }, [of])
  return (
    <button
      ref={button}
      type="submit"
      className="button button-quiet"
      formAction={`${of}/typed`}
      formMethod="post"
      formEncType="multipart/form-data"
      formTarget="preview"
    >
      Preview
    </button>
  )
}

/** The frame loads anew and stays where it was. */
async function show(form: HTMLFormElement, of: string) {
  const frame = document.querySelector<HTMLIFrameElement>('iframe[name="preview"]')
  const sent = { method: 'POST', body: new FormData(form), redirect: 'manual' } as const
  const answer = await fetch(`${of}/typed`, sent).catch(() => null)
  const inside = frame?.contentWindow
  // Whoever is signed out meanwhile goes on to see what was there.
  if (!answer || answer.status >= 400 || !frame || !inside) return
  const { scrollY } = inside
  frame.addEventListener('load', () => frame.contentWindow?.scrollTo(0, scrollY), { once: true })
  inside.location.replace(`${of}/preview?of=typed`)
}

export function PreviewFrame({ of }: { of: string }) {
  return (
    <iframe
      className="preview-frame"
      name="preview"
      title="The page as readers will see it"
      src={`${of}/preview`}
      loading="lazy"
    />
  )
}
