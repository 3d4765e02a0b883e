import type { Instrumentation } from 'next'

/** Before the first request. `next build` loads this too, and has no shop to run. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build') {
    const { boot } = await import('./instrumentation.node')
    await boot()
  }
}

/** Once per defect. Addresses are logged without what stands behind the question mark: that may open an order. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { reportDefect } = await import('./instrumentation.node')
  const { digest, message } = error as { digest?: string; message?: string }
  const path = request.path.split('?')[0]
  await reportDefect({ path, method: request.method, route: routePath, type: routeType, digest, message })
}
