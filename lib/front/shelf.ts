type Slot<Thing> = { thing: Thing; size: number }

/** Least recently asked for goes first. A thing may grow while it lies here: it is measured at every look. */
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

  take(key: string): Thing | undefined {
    const slot = this.slots.get(key)
    if (!slot) return undefined
    this.slots.delete(key)
    this.size -= slot.size
    return slot.thing
  }

  put(key: string, thing: Thing) {
    this.take(key)
    const size = this.sizeOf(thing)
    this.slots.set(key, { thing, size })
    this.size += size
    for (const oldest of this.slots.keys()) {
      if (this.size <= this.bytes) return
      this.take(oldest)
    }
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
    const thing = this.again.take(key) ?? this.once.take(key)
    if (thing !== undefined) this.again.put(key, thing)
    return thing
  }

  put(key: string, thing: Thing) {
    if (this.sizeOf(thing) > this.bytes / 8) return
    this.once.take(key)
    ;(this.again.has(key) ? this.again : this.once).put(key, thing)
  }
}
