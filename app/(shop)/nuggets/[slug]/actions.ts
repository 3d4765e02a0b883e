'use server'

import type { Route } from 'next'
import { action } from '@/app/_server/form'
import { postComment } from '@/lib/comments/commands/post'
import { PostComment } from '@/lib/comments/rules/posting'

export const postCommentAction = action(
  PostComment,
  postComment,
  {
    'no-such-nugget': 'This nugget takes no comments just now. Please keep your words and tell us on the contact page.',
    'no-such-comment': 'The comment you answer is no longer there. You can send yours below the nugget instead.',
  },
  ({ slug }) => `/nuggets/${slug}/thank-you` as Route,
  {
    what: 'comment',
    of: (_visitor, { email }) => email,
    words: (wait) =>
      `You have sent several comments in a short while. Please send this one in ${wait}: your words are still here.`,
  },
)
