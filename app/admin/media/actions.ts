'use server'

import { staffAction } from '@/app/_server/staff-action'
import { RemovePicture, removePicture } from '@/lib/content/media'
import { describePicture, keepUpload } from '@/lib/media/commands'
import { DescribePicture, KeepUpload } from '@/lib/media/rules'

export const keepUploadAction = staffAction(
  'edit-media',
  KeepUpload,
  keepUpload,
  {
    'no-such-upload': 'That upload has ended. Please choose the file again.',
    'not-whole': 'The file has not come whole. Please choose it again.',
    'unknown-type':
      'That is none of the kinds we keep: pictures (JPEG, PNG, WebP, AVIF, HEIC), PDF, EPUB and ZIP. Its first bytes decide, not its name.',
    'too-large': ({ most }) => `That is too large: at most ${most / 1_000_000} megabytes.`,
    'alt-missing': 'Please say what can be seen on the picture, for those who cannot see it.',
    'not-a-picture': 'That picture cannot be read. It may be damaged, or larger than 50 million points.',
    'took-too-long': 'That picture took longer than a minute to read, so we gave up. Please make it smaller first.',
    'no-such-picture': 'The picture that it was to replace is not there any more.',
  },
  ({ id, kind }) => (kind === 'picture' ? `/admin/media/${id}?said=saved` : '/admin/media/files?said=saved'),
)

export const describePictureAction = staffAction(
  'edit-media',
  DescribePicture,
  describePicture,
  { 'no-such-picture': 'That picture is not there any more.' },
  (_, { id }) => `/admin/media/${id}?said=saved`,
)

export const removePictureAction = staffAction(
  'edit-media',
  RemovePicture,
  removePicture,
  {
    'no-such-picture': 'That picture is not there any more.',
    'is-used': ({ uses }) =>
      `It is still shown in ${uses} ${uses === 1 ? 'place' : 'places'}. Take it away there first.`,
  },
  () => '/admin/media?said=done',
)
