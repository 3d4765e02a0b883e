import { button, type Letter, quiet, words } from '../letter'

export function signInLetter(shop: string, link: string): Letter {
  return {
    subject: `Sign in to ${shop}`,
    blocks: [
      words('Here is your link to sign in. It works once, within a quarter of an hour.'),
      button('Sign in', link),
      quiet('You did not ask for it? Then somebody has mistyped an address. Without this mail they cannot get in.'),
    ],
  }
}

export function commentLetter(comment: { name: string; nugget: string }, link: string): Letter {
  return {
    subject: `Your comment on “${comment.nugget}” is published`,
    blocks: [
      words(`Hello ${comment.name},`),
      words(`Thank you for writing. Your comment on “${comment.nugget}” can now be read by everybody.`),
      button('Read it', link),
    ],
  }
}

/** To somebody who is to become staff. */
export function invitationLetter(shop: string, { by, does }: { by: string; does: string }, link: string): Letter {
  return {
    subject: `You are invited to the staff of ${shop}`,
    blocks: [
      words(`${by} asks you to help look after ${shop}. ${does}`),
      words('Sign in with this address within seven days, and the staff pages are open to you. There is no password.'),
      button('Sign in', link),
      quiet('You do not know what this is about? Then do nothing: the invitation ends by itself.'),
    ],
  }
}

/** Something that a person has to look at. */
export function staffLetter(reason: string, admin: string): Letter {
  return {
    subject: `For staff: ${reason.slice(0, 120)}`,
    blocks: [words(reason), button('Staff pages', admin)],
  }
}
