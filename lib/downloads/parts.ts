/** Which bytes of a file, both counted. */
export type Part = { from: number; to: number }
/** What a browser says that lost a line: from where on, and of which file. */
export type Asked = { range: string | null; ifRange: string | null }
export const WHOLE: Asked = { range: null, ifRange: null }

/** The part that is asked for; `whole` for whoever asks for several, or for a part of another file than this is. */
export function partOf(
  { range, ifRange }: Asked,
  { size, tag }: { size: number; tag: string },
): Part | 'whole' | 'outside' {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '') ?? []
  if (first === '' && last === '') return 'whole'
  if (ifRange !== null && ifRange !== tag) return 'whole'
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (first !== '' && last !== '' && Number(last) < from) return 'whole'
  return from < size && from <= to ? { from, to } : 'outside'
}

/** Whether more than the beginning is asked for, before the file is looked at. */
export const wantsMore = (range: string | null) => /^bytes=(-|0*[1-9])/.test(range ?? '')

/** Whoever has the beginning already goes on with what broke off. */
export const isFurtherOn = (part: Part | 'whole' | 'outside') => typeof part === 'object' && part.from > 0
