import type { Route } from 'next'

/** An address outside the app's own routes, such as the payment page that Stripe gave us. */
export const external = (url: string) => url as Route
