'use client'

/** Without script the browser's own menu prints. */
export function Print() {
  return (
    <button type="button" className="button" onClick={() => window.print()}>
      Print
    </button>
  )
}
