import { type Instant, iso } from '@/lib/base/time'
import { requestId } from '@/lib/front/reading'
import type { World } from './world'

/** `quiet`: of requests, only those that failed on our side. */
export type LogLevel = 'info' | 'quiet' | 'silent'

/** One line of JSON for each event, with the id of the request in which it happened. */
export function logTo(write: (line: string) => void, level: LogLevel, now: () => Instant): World['log'] {
  return (event, facts = {}) => {
    if (level === 'silent' || (level === 'quiet' && event === 'request' && Number(facts.status) < 500)) return
    const request = requestId()
    const line = { at: iso(now()), event, ...(request && facts.id !== request && { request }), ...facts }
    write(`${JSON.stringify(line, (_key, value) => (typeof value === 'string' ? unsaid(value) : value))}\n`)
  }
}

// The last net: whoever logs has left these out already, but a foreign error may quote them.
const UNSAID: [RegExp, string][] = [
  [/[^\s@"'<>(]+@[^\s@"'<>)]+\.[a-z]{2,}/gi, '(e-mail)'],
  [/\?[^\s"'=]+=[^\s"']*/g, '?…'],
  [/\b(?!127\.)\d{1,3}(?:\.\d{1,3}){3}\b/g, '(address)'],
  // Stripe's names of things open nothing.
  [/(?<![\w-])(?!(?:cs|pi|re|evt|ch)_)[\w-]{32,}/g, '(secret)'],
]

const unsaid = (text: string) => UNSAID.reduce((said, [pattern, instead]) => said.replace(pattern, instead), text)
