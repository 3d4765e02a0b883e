import type { Instrumentation } from 'next'
import { OPENED } from '@/lib/world/opened'

/** Before the first request, where the front has not done it. `next build` loads this too, and has no shop to run. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build') {
    if (OPENED in globalThis) return
    const { boot, startWork } = await import('./instrumentation.node')
    await boot()
    await startWork()
  }
}

/** Once per defect. Of the address only its pattern is logged: the rest may open an order or a download. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { reportDefect } = await import('./instrumentation.node')
  const { digest } = error as { digest?: string }
  await reportDefect(error, { method: request.method, route: routePath, type: routeType, digest })
}
