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
    subject: `Your comment on “${comment.nugget}” is there`,
    blocks: [
      words(`Hello ${comment.name},`),
      words(`thank you for writing. Your comment on “${comment.nugget}” can be read by everybody now.`),
      button('Read it', link),
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
