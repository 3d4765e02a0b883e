/** The cell that the first page begins with, and its axon, on which everything there hangs. */
export function Axon() {
  return (
    <div className="axon" aria-hidden="true">
      <svg viewBox="0 0 96 150" role="presentation">
        <path fill="currentColor" d={CELL} />
      </svg>
      <svg viewBox="0 0 96 600" preserveAspectRatio="none" role="presentation">
        <path fill="currentColor" d="M39 0c7 90-12 190-2 300s1 200 2 300h5c0-100 6-200-3-300s12-210 4-300z" />
      </svg>
    </div>
  )
}

const CELL =
  'M48 84q-9 1-9 1t0-4t1-8t1-8t1-9t2-9t2-7t1-7t0-8t0-8t0-8t0-4t0 0t0 0t1 4t2 8t2 8t1 8t0 8t-1 8t0 8t1 7t1 7t2 8t1 4t-9 1zM49 46q-2-2-2-2t3-3t5-6t4-6t3-7t2-8t1-4t0 0t0 0t0 4t-1 8t-2 8t-3 8t-5 7t-3 3t-2-2zM47 62q-3 3-3 3t-2-3t-4-6t-4-7t-3-8t-2-7t-1-7t0-4t0 0t0 0t1 3t3 7t3 7t3 6t4 6t5 5t3 2t-3 3zM33 44q-1 2-1 2t-3-2t-6-5t-4-6t-2-7t-1-4t0 0t0 0t1 4t3 7t5 5t6 3t3 1t-1 2zM60 31q-1-2-1-2t4-1t7-3t5-5t4-6t2-3t0 0t0 0t-2 3t-3 7t-4 6t-7 4t-4 2t-1-2zM50 92q-3-5-3-5t5-1t9-3t9-2t9 1t9 3t5 2t0 0t0 0t-5 0t-9 0t-8 1t-7 3t-7 4t-4 2t-3-5zM68 85q-2-1-2-1t3-3t6-6t6-5t7-3t4-1t0 0t0 0t-3 2t-6 4t-6 5t-5 6t-2 3t-2-1zM46 94q-1 5-1 5t-4-1t-8-2t-8 0t-8 2t-8 2t-4 1t0 0t0 0t4-2t8-4t8-4t9-2t9 0t4 0t-1 5zM29 92q-1 2-1 2t-3-3t-7-6t-8-4t-4-1t0 0t0 0t5 1t9 3t7 4t3 2t-1 2zM51 98q2-4 2-4t3 2t7 4t6 6t4 7t4 6t2 3t0 0t0 0t-3-2t-5-5t-5-5t-6-4t-7-3t-4-1t2-4zM46 100q2 4 2 4t-3 2t-6 4t-5 4t-5 5t-5 6t-2 3t0 0t0 0t1-3t3-7t4-8t5-6t6-5t3-3t2 4zM44 73q4-7 9 0t7 15t-2 13t-6 13t-4 8t-4-8t-5-13t-1-13t6-15zM48 100q6 0 6 0t0 5t-1 9t-2 8t-1 8t-1 8t-3 9t-2 5t-2-1t-2-1t1-4t1-8t1-8t1-8t0-9t-1-9t-1-4t6 0z'
