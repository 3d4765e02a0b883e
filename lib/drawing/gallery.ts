type Print = () => Promise<Uint8Array<ArrayBuffer>>

const MOST = 150

/** Posters that were printed. A shop of any size keeps the last ones asked for; printing one at a time leaves a processor for the pages. */
export class Gallery {
  private readonly hung = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly most = MOST) {}

  /** Printed once, however many ask. */
  poster(key: string, print: Print): Promise<Uint8Array<ArrayBuffer>> {
    const found = this.hung.get(key) ?? this.inTurn(print)
    this.hung.delete(key)
    this.hung.set(key, found)
    found.catch(() => this.hung.delete(key))
    for (const oldest of this.hung.keys()) {
      if (this.hung.size <= this.most) break
      this.hung.delete(oldest)
    }
    return found
  }

  private inTurn(print: Print) {
    const printed = this.last.then(print)
    this.last = printed.catch(() => undefined)
    return printed
  }
}
