import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Away from those of the demo, so that both may run. */
export const ports = { shop: 3943, stripe: 3944, mail: 3945, second: 3949 }
export const shopUrl = `http://127.0.0.1:${ports.shop}`
export const stripeUrl = `http://127.0.0.1:${ports.stripe}`
export const mailUrl = `http://127.0.0.1:${ports.mail}`
/** Where the server says which database it uses, for the look at it after all journeys. */
export const databaseFile = join(tmpdir(), `shop-e2e-${ports.shop}`)
/** What it says, likewise. */
export const logFile = join(tmpdir(), `shop-e2e-${ports.shop}.log`)
