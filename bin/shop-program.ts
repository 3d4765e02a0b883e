/**
 * What Node is started with. V8 collects the less the more room it is given, and on a large machine it takes four
 * gigabytes for its room. A shop holds 50 to 100 MB there.
 */
export const SHOP_PROGRAM = ['--max-old-space-size=1024', '.next/front.mjs']
