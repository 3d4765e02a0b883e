/** A picture as pages show it. */
export type Picture = { file: string; width: number; height: number; alt: string }

/** The name holds the hash of the bytes, so what an address answers never changes. */
export const addressOf = ({ file }: { file: string }) => `/media/${file}`

const TYPES: Record<string, string> = {
  svg: 'image/svg+xml; charset=utf-8',
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
}

/** Undefined for what is not a picture of ours. */
export const contentTypeOf = (file: string): string | undefined => TYPES[file.split('.').at(-1) ?? '']
