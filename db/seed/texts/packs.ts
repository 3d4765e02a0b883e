import type { Audience, ProductSeries } from '@/db/schema/catalogue'
import type { SeedCover } from './catalogue'
import { prose } from './nuggets/prose'

export type SeedPack = {
  id: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
  slug: string
  sku: string
  title: string
  summary: string
  /** Markdown. */
  description: string
  audience: Audience
  series: ProductSeries
  /** Whole cents, ex GST: the single prices less `percentOff`, rounded half up once. */
  price: number
  percentOff: number
  parts: { sku: string; quantity: number }[]
  cover: SeedCover
  /** So many packs cost more than so many single copies at their bulk price. */
  cheaperAs?: { packs: number; sku: string; quantity: number }
}

/** Percentages are samples, and so are the contents of all but the GMI Pack. */
export const packs: SeedPack[] = [
  {
    id: 'A',
    slug: 'gmi-pack',
    sku: 'PK-GMI',
    title: 'GMI Pack',
    summary:
      'The tools for graded motor imagery at home: online practice, both sets of cards and the small mirror box.',
    description: prose(`
Graded motor imagery goes in steps, and this pack has something for each. Recognise Online and the two sets of flash
cards are for telling left from right and for imagining movement. The small mirror box, for a hand and forearm, is for
the step after that.

The access code comes by e-mail as soon as your payment has arrived, so you can begin while the rest is on its way. The
cards and the box are posted; how long they take depends on where you live and on the service you choose.

It suits a person who is starting out with a clinician, and a clinic that would like one of each to show. If you are
buying for a patient, the code can be passed on as long as nobody has used it. Go gently: a few minutes at a time is
plenty to begin with, and the evidence for this way of training is still small.`),
    audience: 'both',
    series: 'gmi',
    price: 165_60,
    percentOff: 10,
    parts: [
      { sku: 'RO-12M', quantity: 1 },
      { sku: 'FC-HAND', quantity: 1 },
      { sku: 'FC-FOOT', quantity: 1 },
      { sku: 'MB-S', quantity: 1 },
    ],
    cover: {
      alt: 'A paper box lies open with cards, a mirror and a small window standing up in it.',
      idea: 'An open box from which cards, a mirror and a window rise',
    },
  },
  {
    id: 'B',
    slug: 'explain-pain-starter-pack',
    sku: 'PK-EP1',
    title: 'Explain Pain Starter Pack',
    summary: 'The book that explains and the handbook that you fill in, together.',
    description: prose(`
*Explain Pain* tells the story of how pain works. *The Explain Pain Handbook* asks how it works for you, and gives you
room to find out. Many questions that come up in one of them are taken further in the other.

You might read a few pages of the first, then fill in a line or two of the second. There is no right order and no rush.
On a bad day, the pictures are enough.

The pack is a fair place to start for a person in pain, for a family that wants to understand, and for a clinician who
would like to know what patients are holding in their hands. Both books are printed. If you would rather have
*Explain Pain* as an e-book, buy that and the handbook one by one.`),
    audience: 'both',
    series: 'explain-pain',
    price: 102_58,
    percentOff: 8,
    parts: [
      { sku: 'EP2-PR', quantity: 1 },
      { sku: 'PROTO-PR', quantity: 1 },
    ],
    cover: {
      alt: 'A large book and a small one lean together like two friends on a bench.',
      idea: 'A large and a small book leaning together on a bench',
    },
  },
  {
    id: 'C',
    slug: 'explain-pain-clinician-pack',
    sku: 'PK-EPC',
    title: 'Explain Pain Clinician Pack',
    summary: 'What your patient reads, what your patient fills in, and the deeper book that helps you teach both.',
    description: prose(`
Three books for the shelf of somebody who explains pain for a living. *Explain Pain* is the one to open on the desk
between you. *The Explain Pain Handbook* is the one to send home. *Explain Pain Supercharged* is the one to read
yourself on a quiet Friday, for the science, the teaching and the stories.

Together they cover a conversation from its first sketch to its last question. A new colleague could start with the
first, watch you use the second, and argue with you about the third.

All three are printed, and they travel in one parcel. If you need handbooks for your patients as well, add them on a
line of their own: ten copies or more take a bulk price there, which copies inside a pack do not.`),
    audience: 'clinicians',
    series: 'explain-pain',
    price: 216_92,
    percentOff: 12,
    parts: [
      { sku: 'EP2-PR', quantity: 1 },
      { sku: 'PROTO-PR', quantity: 1 },
      { sku: 'EPS-PR', quantity: 1 },
    ],
    cover: {
      alt: 'Three books of cut paper make three steps; a small wattle branch lies on the highest.',
      idea: 'Three books as three steps with a wattle branch on top',
    },
  },
  {
    id: 'D',
    slug: 'gmi-clinic-pack',
    sku: 'PK-GMIC',
    title: 'GMI Clinic Pack',
    summary:
      'The handbook, both sets of cards, online practice and the larger mirror box, for a clinic that teaches the steps.',
    description: prose(`
Everything that a clinic needs to teach graded motor imagery from the first card to the mirror. The printed handbook
gives the reasons and the steps. The cards and Recognise Online are for left and right, and the medium mirror box takes
an arm, or a foot and ankle.

The access code comes by e-mail as soon as your payment has arrived, and opens Recognise Online for 12 months. The book,
the cards and the box are posted together.

A team might spend one lunch hour trying each step on each other, before asking anybody in pain to do so. It tends to
teach patience: telling a left foot from a right one, upside down, is harder than it looks. A pack can be sold only when
each of its parts is in stock; this page says when one is missing.`),
    audience: 'clinicians',
    series: 'gmi',
    price: 237_15,
    percentOff: 15,
    parts: [
      { sku: 'GMI-PR', quantity: 1 },
      { sku: 'FC-HAND', quantity: 1 },
      { sku: 'FC-FOOT', quantity: 1 },
      { sku: 'RO-12M', quantity: 1 },
      { sku: 'MB-M', quantity: 1 },
    ],
    cover: {
      alt: 'A clinic shelf of cut paper with a book, cards and a tall mirror; two hands reach for it.',
      idea: 'A shelf with book, cards and mirror, two hands reaching for it',
    },
  },
  {
    id: 'E',
    slug: 'neurodynamics-pack',
    sku: 'PK-ND',
    title: 'Neurodynamics Pack',
    summary: 'The large text on sensitive nerves and the film that shows the techniques.',
    description: prose(`
One to read and one to watch. *The Sensitive Nervous System* gives the anatomy, the reasoning and the argument, in 432
pages. *The Neurodynamic Techniques*, a DVD with its own handbook, shows how the hands go about it.

They suit a clinician who is about to take the course Mobilisation of the Nervous System, or who took it some years ago
and would like to look at the details again. Read about a test, watch it, then practise with a colleague who tells you
honestly what it felt like.

You need a DVD player or a computer with a drive. Both works are some years old. Method and anatomy keep well, while pain
science moves, so read them along with newer work.`),
    audience: 'clinicians',
    series: 'neurodynamics',
    price: 166_50,
    percentOff: 10,
    parts: [
      { sku: 'SNS-PR', quantity: 1 },
      { sku: 'NDT-DVD', quantity: 1 },
    ],
    cover: {
      alt: 'A paper nerve runs from the pages of a thick book into a round disc.',
      idea: 'A nerve running from a thick book into a disc',
    },
  },
  {
    id: 'F',
    slug: 'waiting-room-pack',
    sku: 'PK-WAIT',
    title: 'Waiting-room Pack',
    summary: 'Ten copies of the Explain Pain Handbook, to give to ten people.',
    description: prose(`
Ten copies of *The Explain Pain Handbook* for a clinic, a support group, a library or a class. Each person writes about
their own pain in it, so each person needs a copy of their own.

Leave one open in the waiting room, and keep the other nine for the people who pick it up. Some will want to start right
away; others will take it home and never say a word about it, and that is fine too.

The price of the pack is the same as the bulk price of ten single copies. From twenty copies on, single copies cost less
than two packs, because the next bulk price begins there; we say so rather than let you pay more.`),
    audience: 'clinicians',
    series: 'explain-pain',
    price: 299_25,
    percentOff: 5,
    parts: [{ sku: 'PROTO-PR', quantity: 10 }],
    cover: {
      alt: 'Ten small books stand in a row like people on chairs in a waiting room.',
      idea: 'Ten small books in a row like people on waiting-room chairs',
    },
    cheaperAs: { packs: 2, sku: 'PROTO-PR', quantity: 20 },
  },
]
