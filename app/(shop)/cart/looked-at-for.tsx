/** Sent with whatever is changed in a cart, so that the next one is worked out for the same country. */
export const LookedAtFor = ({ country }: { country: string | undefined }) =>
  country && <input type="hidden" name="country" value={country} />
