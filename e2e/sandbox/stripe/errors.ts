import type { WireError } from './wire'

/** A request that Stripe would refuse, in Stripe's own words where they are known. */
export class StripeRefusal extends Error {
  constructor(
    readonly status: number,
    readonly error: WireError,
  ) {
    super(error.message)
  }
}

export function invalidRequest(message: string, more: { param?: string; code?: string } = {}, status = 400) {
  return new StripeRefusal(status, { type: 'invalid_request_error', message, ...more })
}

export function noSuch(kind: string, id: string, param: string) {
  return invalidRequest(`No such ${kind}: '${id}'`, { code: 'resource_missing', param }, 404)
}

export function apiError(status = 500) {
  return new StripeRefusal(status, { type: 'api_error', message: 'An unknown error occurred' })
}
