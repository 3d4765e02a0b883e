import { config } from '@/lib/config'
import type { Markup } from './markup'

/** Name, value. */
export type Header = [string, string]

const NOBODY_NEEDS = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics']

/** On every answer. */
export function securityHeaders(): Header[] {
  const isBehindTls = config().appUrl.startsWith('https:')
  return [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'same-origin'],
    ['permissions-policy', NOBODY_NEEDS.map((feature) => `${feature}=()`).join(', ')],
    ['cross-origin-opener-policy', 'same-origin'],
    ...(isBehindTls ? [['strict-transport-security', 'max-age=63072000; includeSubDomains'] as Header] : []),
  ]
}

export type Framed = 'none' | 'self'

/** What is no page runs nothing and fetches nothing. */
export const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'"

/** Exactly this page: its own script by address, what stands in it by hash. `framed`: by whose pages it may be framed. */
export function policyFor({ scripts, styles }: Pick<Markup, 'scripts' | 'styles'>, framed: Framed = 'none'): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...new Set(scripts)].join(' '),
    ["style-src 'self'", ...new Set(styles)].join(' '),
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    `frame-ancestors '${framed}'`,
    ["form-action 'self' https://checkout.stripe.com", ...payingElsewhere()].join(' '),
  ].join('; ')
}

/** Some browsers ask the policy again where a form leads on to another place. */
function payingElsewhere(): string[] {
  const base = config().stripe?.base
  return base ? [new URL(base).origin] : []
}
