import type { ReactNode } from 'react'
import { Story } from './story'
import './words-page.css'

type Props = { title: string; lead: string; markdown?: string; children?: ReactNode }

/** A page of words. */
export function TextPage({ title, lead, markdown, children }: Props) {
  return (
    <main id="content" className="page words-page">
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      {markdown && (
        <div className="prose">
          <Story markdown={markdown} />
        </div>
      )}
      {children}
    </main>
  )
}
