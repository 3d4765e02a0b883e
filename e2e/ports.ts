import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Away from those of the demo, so that both may run; E2E_PORT moves them all, so that two runs do not meet. */
const first = Number(process.env.E2E_PORT ?? 3943)
export const ports = { shop: first, stripe: first + 1, mail: first + 2, second: first + 6 }
/** Of a shop that a journey starts for itself. */
export const apart = { shop: first + 3, stripe: first + 4, mail: first + 5 }
export const apartUrl = `http://127.0.0.1:${apart.shop}`
export const shopUrl = `http://127.0.0.1:${ports.shop}`
export const stripeUrl = `http://127.0.0.1:${ports.stripe}`
export const mailUrl = `http://127.0.0.1:${ports.mail}`
/** Where the server says which database it uses, for the look at it after all journeys. */
export const databaseFile = join(tmpdir(), `shop-e2e-${ports.shop}`)
/** What it says, likewise. */
export const logFile = join(tmpdir(), `shop-e2e-${ports.shop}.log`)
/** Who is signed in as staff, from one journey to the next. */
export const sessionsFile = join(tmpdir(), `shop-e2e-${ports.shop}.sessions`)
