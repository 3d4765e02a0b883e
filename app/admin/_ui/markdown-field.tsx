import type { ComponentProps, ReactNode } from 'react'
import { TextArea } from '@/app/_ui/form'
import { LivePreview, PreviewFrame } from './live-preview'
import { MarkdownTools } from './markdown-tools'
import './writing.css'

type Props = ComponentProps<typeof TextArea> & { name: string; children?: ReactNode }

/** A field for Markdown with its tools; `children` stand below it. */
export function MarkdownField({ children, ...area }: Props) {
  return (
    <div className="markdown-field">
      <MarkdownTools field={area.name} />
      <TextArea {...area} />
      {children}
    </div>
  )
}

/** Fields beside the page that they change; `of` is where the thing is edited, and absent while there is nothing to see yet. */
export function Writing({ of, children }: { of: string | undefined; children: ReactNode }) {
  if (of === undefined) return children
  return (
    <div className="writing">
      <div className="writing-fields">
        {children}
        <p>
          <LivePreview of={of} />
        </p>
      </div>
      <PreviewFrame of={of} />
    </div>
  )
}
