import { sayReady } from './answer'

/** The same as `ready`. */
export const GET = sayReady
