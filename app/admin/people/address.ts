/** An e-mail address in a form that stands in a path without being read over a shoulder. */
export const pathOfPerson = (email: string) => `/admin/people/${Buffer.from(email).toString('base64url')}`
export const emailIn = (id: string) => Buffer.from(id, 'base64url').toString()
