/** To the second factor, and from there back to where something sensitive was asked for. */
export const proveFirst = (back: string) =>
  new Response(null, { status: 303, headers: { location: `/admin/prove?next=${encodeURIComponent(back)}` } })
