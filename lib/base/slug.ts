/** Whether a part of an address can be the name of something. A database is asked for nothing else: PostgreSQL throws at a zero byte. */
export const isSlug = (part: string) => /^[\w-]{1,200}$/.test(part)
