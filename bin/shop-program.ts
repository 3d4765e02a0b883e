import { totalmem } from 'node:os'

const MOST_MEGABYTES = 1024
const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
const room = Math.min(MOST_MEGABYTES, Math.floor(memory / 4 / 2 ** 20))

/**
 * What Node is started with. V8 collects the less the more room it is given, and on a large machine it takes four
 * gigabytes for its room. A shop holds 50 to 100 MB there. Of a small machine it has a quarter, as Node itself would take.
 */
export const SHOP_PROGRAM = [`--max-old-space-size=${room}`, '.next/front.mjs']
