import { Drawn } from './drawn'

/** The cell that the first page begins with, and its axon, on which everything there hangs. */
export function Axon() {
  return (
    <div className="axon" aria-hidden="true">
      <Drawn of="cell" />
    </div>
  )
}
