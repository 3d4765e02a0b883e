import { parseArgs } from 'node:util'

export type Flags = {
  /** Phases (`S`) or metrics (`S1`); empty: all. */
  only: string[]
  size: number
  isBig: boolean
  isFull: boolean
  isStrict: boolean
  isKept: boolean
  json: string | undefined
  against: string | undefined
  peers: { name: string; url: string }[]
}

const OPTIONS = {
  only: { type: 'string' },
  size: { type: 'string' },
  big: { type: 'boolean' },
  full: { type: 'boolean' },
  strict: { type: 'boolean' },
  keep: { type: 'boolean' },
  json: { type: 'string' },
  against: { type: 'string' },
  peer: { type: 'string', multiple: true },
} as const

export function readFlags(args: string[]): Flags {
  const { values } = parseArgs({ args, options: OPTIONS })
  const size = Number(values.size ?? 1e5)
  if (!Number.isInteger(size) || size < 1000) throw new Error('--size is a number of things, at least 1e3')
  return {
    only: values.only?.split(',').map((part) => part.trim()) ?? [],
    size,
    isBig: values.big ?? false,
    isFull: values.full ?? false,
    isStrict: values.strict ?? false,
    isKept: values.keep ?? false,
    json: values.json,
    against: values.against,
    peers: (values.peer ?? []).map(readPeer),
  }
}

function readPeer(text: string) {
  const [name = '', url = ''] = text.split(/=(.*)/s)
  if (!/^http:\/\/127\.0\.0\.1(:\d+)?/.test(url)) throw new Error('--peer=name=http://127.0.0.1:…: loopback alone')
  return { name, url }
}

/** `S1` is asked for by its own name or by its phase. */
export const isAsked = ({ only }: Flags, id: string) =>
  only.length === 0 || only.some((part) => part === id || (part.length === 1 && id.startsWith(part)))

/** What takes minutes is measured in a full run, or by its own name. */
export const isAskedAtLength = (flags: Flags, id: string) =>
  flags.only.includes(id) || (flags.isFull && isAsked(flags, id))
