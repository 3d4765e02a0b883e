import { sayReady } from '../answer'

/** For whoever decides where to send visitors. */
export const GET = sayReady
