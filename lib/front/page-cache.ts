import type { ServerResponse } from 'node:http'
import type { Versions } from '@/db/open'
import type { Scope } from '@/db/schema/content'
import type { Instant } from '@/lib/base/time'
import type { Finished } from './finished'
import { Shelf } from './shelf'

/** What was made, and how long it stays right. */
type Made = { page: Finished; scopes: readonly Scope[]; versions: Versions; until: Instant | undefined }
type Flight = { versions: Versions; page: Promise<Finished> }

export type PageSource = {
  /** As the database says now; see `Store.versions`. */
  versions(): Versions | Promise<Versions>
  now(): Instant
  /** When time alone will change a page. */
  nextChange(): Promise<Instant | undefined>
  make(key: string, asker?: ServerResponse): Promise<Finished>
}

export type Ask = { key: string; scopes: readonly Scope[]; isKept: boolean }

/** Pages that are the same for everybody: made once, right for as long as they are kept. */
export class PageCache {
  private readonly shelf: Shelf<Made>
  private readonly flights = new Map<string, Flight>()
  private thisTurn: Versions | undefined
  readonly counts = { hits: 0, misses: 0, joined: 0 }

  constructor(
    private readonly source: PageSource,
    bytes: number,
  ) {
    this.shelf = new Shelf(bytes, ({ page }) => page.size)
  }

  get size() {
    return this.shelf.size
  }

  /** At once where the page is there and the database can be asked at once. */
  page(ask: Ask, asker?: ServerResponse): Finished | Promise<Finished> {
    const versions = this.versions()
    if (!(versions instanceof Promise)) return this.pageAt(versions, ask, asker)
    return versions.then((read) => this.pageAt(read, ask, asker))
  }

  private pageAt(versions: Versions, ask: Ask, asker: ServerResponse | undefined): Finished | Promise<Finished> {
    const made = this.shelf.find(ask.key)
    if (made && this.isRight(made, versions)) {
      this.counts.hits += 1
      made.page.shrink()
      return made.page
    }
    const flight = this.flights.get(ask.key)
    // Made from what stood before a change, it would be no answer to somebody who asked after it.
    if (flight && isUnchanged(ask.scopes, flight.versions, versions)) {
      this.counts.joined += 1
      return flight.page
    }
    this.counts.misses += 1
    const page = this.make(versions, ask, asker).finally(() => {
      if (this.flights.get(ask.key)?.page === page) this.flights.delete(ask.key)
    })
    this.flights.set(ask.key, { versions, page })
    return page
  }

  private isRight({ scopes, versions, until }: Made, stands: Versions) {
    return isUnchanged(scopes, versions, stands) && (until === undefined || this.source.now() < until)
  }

  private async make(versions: Versions, { key, scopes, isKept }: Ask, asker?: ServerResponse): Promise<Finished> {
    const until = isKept ? await this.nextChange(versions) : undefined
    const page = await this.source.make(key, asker)
    const isFault = page.status >= 500
    if (isKept && !isFault && isUnchanged(scopes, versions, await this.source.versions()))
      this.shelf.put(key, { page, scopes, versions, until })
    return page
  }

  private change: { versions: Versions; at: Promise<Instant | undefined>; until?: Instant } | undefined

  /** Asked once for all pages that are made from the same content. */
  private async nextChange(versions: Versions): Promise<Instant | undefined> {
    const known = this.change
    const isPast = known?.until !== undefined && this.source.now() >= known.until
    if (known && known.versions === versions && !isPast) return known.at
    const asked: NonNullable<typeof this.change> = { versions, at: this.source.nextChange() }
    this.change = asked
    asked.until = await asked.at
    return asked.until
  }

  /** One question for all requests of one turn of the event loop: whoever asks after a commit was confirmed asks in a later one. */
  private versions(): Versions | Promise<Versions> {
    if (this.thisTurn) return this.thisTurn
    const versions = this.source.versions()
    if (versions instanceof Promise) return versions
    this.thisTurn = versions
    setImmediate(() => {
      this.thisTurn = undefined
    })
    return versions
  }
}

const isUnchanged = (scopes: readonly Scope[], one: Versions, other: Versions) =>
  one === other || scopes.every((scope) => one[scope] === other[scope])
