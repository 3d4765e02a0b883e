import type { Versions } from './open'

export function isSame(one: Versions, other: Versions): boolean {
  const scopes = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Versions>
  return [...scopes].every((scope) => one[scope] === other[scope])
}

/** Everybody who waits shares one question to the server, but only one that was put after they asked. */
export function sharedVersions(ask: () => Promise<Versions>): () => Promise<Versions> {
  let known: Versions = {}
  let running: Promise<unknown> | undefined
  let next: Promise<Versions> | undefined

  async function question(): Promise<Versions> {
    await running?.catch(() => {})
    next = undefined
    const answer = ask()
    running = answer
    const stands = await answer
    if (!isSame(known, stands)) known = stands
    return known
  }
  return () => {
    next ??= question()
    return next
  }
}
