type Slot<Thing> = { thing: Thing; size: number; isAsked: boolean }

/** What was not asked for since the last look goes first: nothing has to be moved when a thing is asked for. */
class Row<Thing> {
  private readonly slots = new Map<string, Slot<Thing>>()
  size = 0

  constructor(
    private readonly bytes: number,
    private readonly sizeOf: (thing: Thing) => number,
  ) {}

  has(key: string) {
    return this.slots.has(key)
  }

  look(key: string): Thing | undefined {
    const slot = this.slots.get(key)
    if (slot === undefined) return undefined
    slot.isAsked = true
    return slot.thing
  }

  take(key: string): Thing | undefined {
    const slot = this.slots.get(key)
    if (slot === undefined) return undefined
    this.slots.delete(key)
    this.size -= slot.size
    return slot.thing
  }

  put(key: string, thing: Thing) {
    this.take(key)
    const size = this.sizeOf(thing)
    this.slots.set(key, { thing, size, isAsked: true })
    this.size += size
    if (this.size > this.bytes) this.makeRoom()
  }

  /** Things may have grown where they lie, so each is measured again; what was asked for goes to the end of the row. */
  private makeRoom() {
    for (const [key, slot] of [...this.slots]) {
      if (this.size <= this.bytes) return
      this.take(key)
      if (slot.isAsked && this.slots.size > 0) this.putBack(key, slot.thing)
    }
    if (this.size > this.bytes) this.makeRoom()
  }

  private putBack(key: string, thing: Thing) {
    const size = this.sizeOf(thing)
    this.slots.set(key, { thing, size, isAsked: false })
    this.size += size
  }
}

/**
 * Keeps what is asked for again, within a number of bytes. What was asked for once stands apart, in a quarter of the
 * room, so that whoever asks for a thousand addresses once pushes nothing out that others read.
 */
export class Shelf<Thing> {
  private readonly once: Row<Thing>
  private readonly again: Row<Thing>

  constructor(
    private readonly bytes: number,
    private readonly sizeOf: (thing: Thing) => number,
  ) {
    this.once = new Row(bytes / 4, sizeOf)
    this.again = new Row((bytes * 3) / 4, sizeOf)
  }

  get size() {
    return this.once.size + this.again.size
  }

  find(key: string): Thing | undefined {
    const known = this.again.look(key)
    if (known !== undefined) return known
    const thing = this.once.take(key)
    if (thing !== undefined) this.again.put(key, thing)
    return thing
  }

  put(key: string, thing: Thing) {
    if (this.sizeOf(thing) > this.bytes / 8) return
    this.once.take(key)
    ;(this.again.has(key) ? this.again : this.once).put(key, thing)
  }
}
