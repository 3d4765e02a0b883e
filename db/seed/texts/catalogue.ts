import type { Audience, ProductKind, ProductSeries, TaxClass, VariantKind } from '@/db/schema/catalogue'
import type { Day } from '@/lib/base/time'
import { prose } from './nuggets/prose'

/** One image that a cover is cut from, and what to say to somebody who cannot see it. */
export type SeedCover = { alt: string; idea: string }

export type SeedVariant = {
  sku: string
  name: string
  kind: VariantKind
  taxClass: TaxClass | null
  /** Whole cents, ex GST; null where there is nothing to buy. */
  price: number | null
  /** Grams. */
  weight: number
  bulk: boolean
  isbn?: string
  /** Copies left when the seed is done, the named orders counted; null where copies are not counted. */
  stock: number | null
  /** Key of the file that a buyer may download. */
  file?: string
  /** May be put into a cart. A variant that is sold out for now still may. */
  available: boolean
}

export type SeedContributor = {
  name: string
  role: 'author' | 'illustrator' | 'artist' | 'designer' | 'editor' | 'team'
}

export type SeedProduct = {
  slug: string
  oldSlug?: string
  title: string
  subtitle?: string
  series: ProductSeries
  kind: ProductKind
  audience: Audience
  summary: string
  /** Markdown. */
  description: string
  publisher?: string
  year?: number
  pages?: number
  binding?: string
  contributors: SeedContributor[]
  updateNote?: { on: Day; text: string }
  outsideLink?: { label: string; note: string }
  related: string[]
  cover: SeedCover
  variants: SeedVariant[]
  freeDownloads: { title: string; file: string; pages?: number }[]
}

const BUTLER: SeedContributor = { name: 'David Butler', role: 'author' }
const MOSELEY: SeedContributor = { name: 'Lorimer Moseley', role: 'author' }

/** In the order of the shop window. Prices other than that of the Handbook, all weights and all stock are samples. */
export const products: SeedProduct[] = [
  {
    slug: 'explain-pain',
    title: 'Explain Pain, Second Edition',
    series: 'explain-pain',
    kind: 'book',
    audience: 'both',
    summary:
      'How pain works, and why it can outstay an injury, told in words and drawings for people in pain and for those who look after them.',
    description: prose(`
Pain is real, and a whole person makes it: nerves, spinal cord, brain, body, history and the place you are in. This
book explains how, in plain words and many drawings.

It begins with the alarm system that protects you. It follows danger messages through nerves and spinal cord to the
brain, looks at why pain may go on after tissues have had time to heal, and ends with what may help: knowing more,
pacing, moving again, and good company on the way. Nowhere does it say that pain is made up. It says that pain is
biology, and that biology can change.

**Who it is for.** Anyone who lives with pain and would like to know more about it, and any clinician who is asked
about it ten times a day.

**In the clinic.** Lend a copy between visits and mark two pages to talk about next time, or keep one open on the desk
as a picture book for grown-ups. The print edition is spiral bound, so it lies flat. The e-book suits a phone or a
tablet, and can be searched.

This is the tenth-anniversary edition; more than 50 000 copies of the first were sold. It goes well with care from a
health professional, and does not take its place.`),
    year: 2013,
    contributors: [BUTLER, MOSELEY, { name: 'Sunyata', role: 'artist' }],
    related: ['explain-pain-handbook', 'explain-pain-supercharged', 'painful-yarns'],
    cover: {
      alt: 'A garden gate of cut paper stands half open; the path beyond it branches like a nerve.',
      idea: 'A half-open garden gate whose path branches like a nerve',
    },
    variants: [
      {
        sku: 'EP2-PR',
        name: 'Print, spiral bound',
        kind: 'print',
        taxClass: 'goods',
        price: 80_00,
        weight: 560,
        bulk: true,
        stock: 140,
        available: true,
      },
      {
        sku: 'EP2-EB',
        name: 'E-book (EPUB)',
        kind: 'e-book',
        taxClass: 'digital',
        price: 38_00,
        weight: 0,
        bulk: false,
        stock: null,
        file: 'explain-pain-second-edition.epub',
        available: true,
      },
    ],
    freeDownloads: [],
  },
  {
    slug: 'explain-pain-handbook',
    oldSlug: 'ep-handbook-protectometer',
    title: 'The Explain Pain Handbook: Protectometer',
    series: 'explain-pain',
    kind: 'book',
    audience: 'people-in-pain',
    summary:
      'A 48-page illustrated handbook for people who live with pain, built around one tool that you fill in yourself.',
    description: prose(`
This is a book to think with, and it is written for you if you live with pain. In 48 illustrated pages it asks two
kind questions. What does your body seem to be protecting you from? And what helps it to feel safe?

The tool in the middle is the Protectometer. You note the things that seem to turn your pain up. They may be places,
people, thoughts, movements, or words that somebody once said. Then you note the things that seem to turn it down.
Over days and weeks a picture may grow, and with it a plan of small steps. Your pain is real. This book never says
anything else.

**Who it is for.** People in pain, alone or with a friend or a clinician beside them. It sits well next to
*Explain Pain*, which tells the longer story.

**In the clinic.** You might give a copy at the second visit and start the first page together. As each person needs
their own, ten copies or more on one line of an order take a bulk price.

No book knows your history. Please talk with a health professional about pain that is new, or that has changed.`),
    publisher: 'Noigroup Publications',
    year: 2015,
    pages: 48,
    binding: 'Softcover, illustrated',
    contributors: [MOSELEY, BUTLER, { name: 'David Blaiklock', role: 'illustrator' }],
    updateNote: {
      on: '2026-08-03',
      text: 'Sticky notes are no longer packed with the handbook. A sheet that you can print as often as you like has taken their place. It is free to download from this page.',
    },
    related: ['explain-pain', 'handbook-printable-sheet', 'painful-yarns'],
    cover: {
      alt: 'A round dial of cut paper; its hand is a leaf that leans towards the calmer side.',
      idea: 'A dial whose hand is a eucalyptus leaf leaning to the calm side',
    },
    variants: [
      {
        sku: 'PROTO-PR',
        name: 'Print, softcover',
        kind: 'print',
        taxClass: 'goods',
        price: 31_50,
        weight: 230,
        bulk: true,
        stock: 620,
        available: true,
      },
    ],
    freeDownloads: [{ title: 'Printable sheet for the Handbook', file: 'handbook-printable-sheet.pdf' }],
  },
  {
    slug: 'explain-pain-supercharged',
    title: 'Explain Pain Supercharged',
    series: 'explain-pain',
    kind: 'book',
    audience: 'clinicians',
    summary:
      'A deeper companion for clinicians who teach people about pain: the science, the teaching, and a large store of short stories.',
    description: prose(`
Explaining pain well is a skill, and this is a book about the skill. It is written for clinicians who know the basics
and want to teach them better: what to say, in what order, to whom, and how to notice whether it helped.

It goes further into the science than *Explain Pain* does. It looks at how a person might be taught over several
visits, at words and metaphors that may help and at others that may harm, and it holds a large collection of nuggets:
short stories of neuroscience that can be told in a minute or two. The free nuggets on this site keep to the same
idea.

**Who it is for.** Physiotherapists, occupational therapists, psychologists, nurses, doctors, exercise professionals,
and students close to their first patients.

**In the clinic.** Read a chapter a fortnight as a team, then try one story each and compare notes. Trials suggest
that learning about pain can change beliefs and, together with movement, ease disability. The effects are modest on
average, so it is worth treating good teaching as one part of care and not as the whole of it.`),
    year: 2017,
    contributors: [MOSELEY, BUTLER, { name: 'J. Gore', role: 'designer' }],
    related: ['explain-pain', 'explain-pain-handbook', 'graded-motor-imagery-handbook'],
    cover: {
      alt: 'A paper kite in the shape of a nerve cell climbs above a row of low hills.',
      idea: 'A nerve cell flown as a kite above low hills',
    },
    variants: [
      {
        sku: 'EPS-PR',
        name: 'Print',
        kind: 'print',
        taxClass: 'goods',
        price: 135_00,
        weight: 980,
        bulk: true,
        stock: 60,
        available: true,
      },
    ],
    freeDownloads: [],
  },
  {
    slug: 'graded-motor-imagery-handbook',
    title: 'The Graded Motor Imagery Handbook',
    series: 'gmi',
    kind: 'book',
    audience: 'both',
    summary:
      'The steps of graded motor imagery, from telling left from right to the mirror, with the science behind them and its limits.',
    description: prose(`
Some pain makes even the thought of a movement hard. Graded motor imagery starts there, in small steps: first telling
left from right in pictures of hands or feet, then imagining a movement without making it, then watching the other
limb move in a mirror.

This handbook, in five sections by four authors, gathers the ideas behind the steps and the practice of them. It is
meant to be used with the flash cards, Recognise Online and the mirror box, each of which belongs to one of the steps.

**Who it is for.** Clinicians who work with complex regional pain syndrome, phantom limb pain or stubborn pain in an
arm or a leg, and people in pain who like to know the why of a programme before they begin.

**In the clinic.** Choose the step together, keep the sessions short and often, and be ready to go back a step when a
limb protests.

The evidence is still small: one early trial was encouraging, while a later review found few trials and much
uncertainty. Please read it as a careful guide, and not as a promise.`),
    year: 2012,
    contributors: [MOSELEY, BUTLER, { name: 'T. Beames', role: 'author' }, { name: 'T. Giles', role: 'author' }],
    related: ['recognise-flash-cards', 'recognise-online', 'mirror-box'],
    cover: {
      alt: 'A left hand and a right hand of cut paper, palm to palm across a fold in the page.',
      idea: 'Two hands meeting palm to palm across a fold',
    },
    variants: [
      {
        sku: 'GMI-PR',
        name: 'Print',
        kind: 'print',
        taxClass: 'goods',
        price: 75_00,
        weight: 480,
        bulk: true,
        stock: 75,
        available: true,
      },
      {
        sku: 'GMI-EB',
        name: 'E-book (EPUB)',
        kind: 'e-book',
        taxClass: 'digital',
        price: 36_00,
        weight: 0,
        bulk: false,
        stock: null,
        file: 'graded-motor-imagery-handbook.epub',
        available: true,
      },
    ],
    freeDownloads: [],
  },
  {
    slug: 'painful-yarns',
    title: 'Painful Yarns',
    subtitle: 'Metaphors and stories to help understand the biology of pain',
    series: 'stories',
    kind: 'book',
    audience: 'both',
    summary: 'Short tales for a chair by the window. Each is a good story first, and says something about pain after.',
    description: prose(`
Some things go in more easily as a story. This small book of 113 pages is a set of yarns, told the way they might be
told around a fire. At the end of each one there is a turn: the yarn was about pain all along.

You need no science to enjoy it. The stories are about people, bad luck, good friends and odd places. The ideas that
come after are about biology: why a body may protect itself too well, why the place you are in matters, and why pain
and damage so often part ways.

**Who it is for.** Readers who put textbooks down after a page; people in pain, and the people who love them;
clinicians who are looking for another way to say it.

**In the clinic.** A yarn takes a few minutes to read aloud, and a book takes little room in a waiting area. Lend it
with no homework attached, and ask later which story stayed.

It first appeared in 2007, and again in 2010. The print edition is light enough for a handbag; the e-book lets you
make the letters larger.`),
    publisher: 'Dancing Giraffe Press',
    year: 2007,
    pages: 113,
    contributors: [MOSELEY],
    related: ['explain-pain', 'explain-pain-handbook'],
    cover: {
      alt: 'A ball of wool unrolls across the page; its thread ends as the branches of a nerve.',
      idea: 'A ball of wool whose thread ends in the branches of a nerve',
    },
    variants: [
      {
        sku: 'PY-PR',
        name: 'Print',
        kind: 'print',
        taxClass: 'goods',
        price: 33_00,
        weight: 190,
        bulk: true,
        isbn: '9780980358803',
        stock: 40,
        available: true,
      },
      {
        sku: 'PY-EB',
        name: 'E-book (EPUB)',
        kind: 'e-book',
        taxClass: 'digital',
        price: 16_00,
        weight: 0,
        bulk: false,
        isbn: '9780987342638',
        stock: null,
        file: 'painful-yarns.epub',
        available: true,
      },
    ],
    freeDownloads: [],
  },
  {
    slug: 'sensitive-nervous-system',
    title: 'The Sensitive Nervous System',
    series: 'neurodynamics',
    kind: 'book',
    audience: 'clinicians',
    summary:
      'A large text on nerves that move, complain and recover, for clinicians who examine them with their hands and their reasoning.',
    description: prose(`
Nerves bend, slide and stretch with every step we take, and they carry news while they do so. This book of 432 pages
sets that physical life of the nervous system beside what was known about pain, and asks what a clinician should make
of the two together.

It covers how nerves and their surroundings move, what happens when a nerve becomes sensitive, how to examine with
neurodynamic tests and weigh what they say, and how movement, manual work and explanation may be put to use. Clinical
reasoning runs through all of it.

**Who it is for.** Physiotherapists and other clinicians with a grounding in anatomy and examination. It makes good
reading before or after the course Mobilisation of the Nervous System.

**In the clinic.** Keep it within reach of the treatment room, for the nerve that does not behave as the textbook says.

The book dates from 2000. Much of it is anatomy and careful method, which keeps well; some of the pain science has
moved since, so read it along with newer work. Our nuggets on nerves name sources for some of that.`),
    year: 2000,
    pages: 432,
    contributors: [BUTLER],
    related: ['neurodynamic-techniques', 'mobilisation-of-the-nervous-system', 'explain-pain-supercharged'],
    cover: {
      alt: 'A long paper nerve glides through a loose sleeve, as an arm does through a coat.',
      idea: 'A nerve gliding through a loose sleeve',
    },
    variants: [
      {
        sku: 'SNS-PR',
        name: 'Print',
        kind: 'print',
        taxClass: 'goods',
        price: 110_00,
        weight: 1250,
        bulk: true,
        stock: 18,
        available: true,
      },
    ],
    freeDownloads: [],
  },
  {
    slug: 'neurodynamic-techniques',
    title: 'The Neurodynamic Techniques',
    subtitle: 'DVD and handbook',
    series: 'neurodynamics',
    kind: 'dvd',
    audience: 'clinicians',
    summary: 'Neurodynamic tests and techniques shown on film, with a handbook to keep beside the treatment table.',
    description: prose(`
Hands learn by watching hands. This set joins a film on DVD with a printed handbook, so that a neurodynamic test or
technique can be seen, looked up, practised with a colleague and looked up again.

The film shows where the hands go, how slowly they go there, and what to ask on the way. The handbook follows it, for
the moment when the screen is in another room. Together they cover tests of the limbs and the trunk, and ways to use
them in treatment: gentle movements that slide a nerve, and others that load it.

**Who it is for.** Clinicians who already examine people and want a second look at technique, and students who are
learning with a supervisor.

**In the clinic.** Watch one technique at a team meeting, pair up, and swap places. It suits people who learn a
movement better by doing than by reading.

You need a DVD player or a computer with a drive; there is no download of the film. The set has also appeared in
Italian, German, Mandarin and Spanish. It shows techniques, not whom to treat with them; that part stays with you.`),
    year: 2005,
    contributors: [
      { name: 'David Butler', role: 'editor' },
      { name: 'NOI team', role: 'team' },
    ],
    related: ['sensitive-nervous-system', 'mobilisation-of-the-nervous-system'],
    cover: {
      alt: 'A paper disc, half sun and half film reel, from whose centre an arm reaches out.',
      idea: 'A disc that is half sun, half film reel, with an arm reaching out',
    },
    variants: [
      {
        sku: 'NDT-DVD',
        name: 'DVD and handbook',
        kind: 'dvd',
        taxClass: 'goods',
        price: 75_00,
        weight: 360,
        bulk: true,
        isbn: '9780975091012',
        stock: 1,
        available: true,
      },
    ],
    freeDownloads: [],
  },
  {
    slug: 'recognise-flash-cards',
    title: 'Recognise flash cards',
    series: 'gmi',
    kind: 'cards',
    audience: 'both',
    summary:
      'Picture cards of left and right hands, or left and right feet, for the first steps of graded motor imagery.',
    description: prose(`
Is it a left hand or a right one? It sounds like a game, and that is part of its charm. To answer, the brain seems to
try on the position for itself, without a muscle having to move. For people whose hand or foot is too sore to move,
that can be a gentle place to start.

Each set holds pictures of one part of the body in many positions: hands in one set, feet in the other. Turn a card
over to begin with, sort them into left and right piles, then try it against your own time or with the cards upside
down.

**Who they are for.** People who are working through graded motor imagery with a clinician, and clinicians who like a
tool that needs no battery.

**In the clinic.** Use them at a table, on the floor or on a wall. They can be copied by a person's own hand, guessed,
matched, or sorted with family. Short turns, several times a day, tend to suit better than one long one.

If your pain rises and stays up, stop, and talk it over with your clinician. The evidence for this way of training is
still small.`),
    contributors: [],
    related: ['recognise-online', 'graded-motor-imagery-handbook', 'mirror-box'],
    cover: {
      alt: 'Three cards fanned out, each with the outline of a hand in another position.',
      idea: 'A fan of three cards, each a hand in another position',
    },
    variants: [
      {
        sku: 'FC-HAND',
        name: 'Hands',
        kind: 'cards',
        taxClass: 'goods',
        price: 32_00,
        weight: 260,
        bulk: true,
        stock: 55,
        available: true,
      },
      {
        sku: 'FC-FOOT',
        name: 'Feet',
        kind: 'cards',
        taxClass: 'goods',
        price: 32_00,
        weight: 260,
        bulk: true,
        stock: 55,
        available: true,
      },
    ],
    freeDownloads: [],
  },
  {
    slug: 'recognise-online',
    title: 'Recognise Online, 12 months',
    series: 'gmi',
    kind: 'access',
    audience: 'both',
    summary: 'Left and right practice in the web browser for 12 months, opened with a code that we send you by e-mail.',
    description: prose(`
Recognise Online is practice in telling left from right, in a web browser. Pictures of body parts come up one by one;
you say left or right; speed and accuracy are kept, so that you can see how the days compare.

You buy an access code, good for 12 months. It is sent by e-mail as soon as your payment has arrived, and it stands on
your order page too, in case the message gets lost. Nothing is posted, so there is no freight to pay.

**Who it is for.** People who are working through graded motor imagery at home and like to see their own figures, and
clinicians who want something to look at together at the next visit.

**In the clinic.** Agree on how often, on how many pictures, and on what to do on a bad day. A slower time or a lower
score is information and not a failure: sleep, worry and a long drive can all change it.

A code works for one person. Once it has been used it cannot be given back. If you are buying for a patient, you can
pass the code on unused. Research on this kind of training is young, and results differ from person to person.`),
    contributors: [],
    related: ['recognise-flash-cards', 'graded-motor-imagery-handbook', 'recognise-app'],
    cover: {
      alt: 'A paper window with two shutters; a left hand shows in one pane, a right hand in the other.',
      idea: 'A window with a left hand in one pane and a right hand in the other',
    },
    variants: [
      {
        sku: 'RO-12M',
        name: 'Access code for 12 months',
        kind: 'access-code',
        taxClass: 'digital',
        price: 55_00,
        weight: 0,
        bulk: false,
        stock: 25,
        available: true,
      },
    ],
    freeDownloads: [],
  },
  {
    slug: 'mirror-box',
    title: 'Folding mirror box',
    series: 'gmi',
    kind: 'tool',
    audience: 'both',
    summary:
      'A mirror that folds flat, in two sizes, for the mirror step of graded motor imagery at home or in the clinic.',
    description: prose(`
Put one hand behind the mirror and the other in front. Look, and you seem to see both. For some people with pain in one
limb, watching the easy one move can be a kind way to remind the brain of what the sore one could do.

The box folds flat for a bag or a shelf and stands up in a moment. It comes in two sizes: the small one takes a hand
and forearm, the medium one an arm, or a foot and ankle. Two pages of notes for users are free to download; print as
many as you need.

**Who it is for.** People who have come to the mirror step of graded motor imagery, best with a clinician to guide the
first tries, and clinics that lend one out.

**In the clinic.** Begin with looking only. Then move the limb that does not hurt, slowly, for a minute or two. Take
off rings and watches, so that the picture fits.

A mirror can stir up odd feelings: warmth, dizziness, a limb that seems strange. Stop if that is unpleasant or if pain
climbs, and talk with your clinician. Evidence for mirror work is mixed, and differs with the condition.`),
    contributors: [],
    related: ['mirror-box-notes', 'graded-motor-imagery-handbook', 'recognise-flash-cards'],
    cover: {
      alt: 'A folding mirror of cut paper stands open; the hand beside it meets its own reflection.',
      idea: 'An open folding mirror in which one hand becomes two',
    },
    variants: [
      {
        sku: 'MB-S',
        name: 'Small: hand and forearm',
        kind: 'tool',
        taxClass: 'goods',
        price: 65_00,
        weight: 1400,
        bulk: true,
        stock: 30,
        available: true,
      },
      {
        sku: 'MB-M',
        name: 'Medium: arm, foot and ankle',
        kind: 'tool',
        taxClass: 'goods',
        price: 85_00,
        weight: 2300,
        bulk: true,
        stock: 0,
        available: true,
      },
    ],
    freeDownloads: [{ title: 'Mirror box: notes for users', file: 'mirror-box-notes.pdf', pages: 2 }],
  },
  {
    slug: 'recognise-app',
    title: 'Recognise app, per body part',
    series: 'gmi',
    kind: 'app',
    audience: 'both',
    summary: 'Left and right practice on a phone, one app for each body part, sold by the app stores and not by us.',
    description: prose(`
The Recognise app puts left and right practice in a pocket. It is sold by the app stores, one body part at a time, so
it cannot go into the cart here. This page is for people who wonder which form to choose.

Choose the app if you would like short turns through the day, on the bus or while the kettle boils. Choose Recognise
Online if you prefer a larger screen, or if your clinician would like to look at your figures with you. Choose the
flash cards if you like something to hold, if screens are hard on you, or if several people are to use one set.

**Who it is for.** People who are working through graded motor imagery and carry a phone or a tablet.

**In the clinic.** Try it on your own device first, so that you can show where to tap. Then agree on a number of turns
a day, and on what to do when pain flares.

The price shown is a guide. The app store sets what you pay, in your own currency, and answers questions about refunds
and devices. As with the cards, the evidence for this kind of practice is still small.`),
    contributors: [],
    outsideLink: {
      label: 'Sold by the app stores',
      note: 'Search for Recognise in the app store of your phone or tablet. It cannot be bought here.',
    },
    related: ['recognise-online', 'recognise-flash-cards'],
    cover: {
      alt: 'A paper pocket with the edge of a small screen showing; on it, a tiny left hand.',
      idea: 'A pocket with a small screen peeping out, a tiny hand on it',
    },
    variants: [
      {
        sku: 'RAPP-X',
        name: 'App, per body part',
        kind: 'outside',
        taxClass: null,
        price: 9_00,
        weight: 0,
        bulk: false,
        stock: null,
        available: false,
      },
    ],
    freeDownloads: [],
  },
  {
    slug: 'handbook-printable-sheet',
    title: 'Printable sheet for the Handbook',
    series: 'explain-pain',
    kind: 'download',
    audience: 'people-in-pain',
    summary: 'A free sheet to print and fill in beside the Explain Pain Handbook, as often as you like.',
    description: prose(`
This sheet goes with *The Explain Pain Handbook*. Print it, fill it in, stick it on the fridge, and print another when
things have changed. It is free. You need no account, and nothing goes into the cart.

There is room for the things that seem to turn your pain up, and room for the things that seem to turn it down. Put
down whatever comes. A steep drive, a kind neighbour, a letter from work, the smell of rain: all of it may count. You
do not have to fill every space, and nobody marks it.

**Who it is for.** People who have the handbook, or are thinking about it, and want to write without minding the book.

**In the clinic.** Print a small pile. Some people like to fill one in at home and bring it along; others would rather
talk first and write later. Leave the sheet with the person. It is theirs.

If filling it in brings up more than you bargained for, put it away for now, and tell somebody you trust. A sheet of
paper helps to sort thoughts. It does not diagnose anything, and it is not medical advice.`),
    contributors: [],
    related: ['explain-pain-handbook', 'explain-pain'],
    cover: {
      alt: 'A sheet of paper with one folded corner, from which a small wattle branch grows.',
      idea: 'A sheet with a folded corner from which a wattle branch grows',
    },
    variants: [
      {
        sku: 'PSHEET-DL',
        name: 'Free download (PDF)',
        kind: 'free-download',
        taxClass: null,
        price: 0,
        weight: 0,
        bulk: false,
        stock: null,
        file: 'handbook-printable-sheet.pdf',
        available: false,
      },
    ],
    freeDownloads: [{ title: 'Printable sheet for the Handbook', file: 'handbook-printable-sheet.pdf' }],
  },
  {
    slug: 'mirror-box-notes',
    title: 'Mirror box: notes for users',
    series: 'gmi',
    kind: 'download',
    audience: 'clinicians',
    summary: 'Two free pages to hand out with a mirror box: setting up, first tries, and when to stop.',
    description: prose(`
Two pages to print and hand over together with a mirror box. They say in plain words how to set the box up, how to make
the first tries, how long to go on, and when to stop. They are free. You need no account, and nothing goes into the
cart.

The notes begin with sitting comfortably and looking only. Next come slow movements of the limb that does not hurt, a
minute or two at a time. They then list things that people may notice, such as warmth, tingling, a limb that feels
strange, and say in a few lines what to do about each.

**Who they are for.** Clinicians who teach mirror work, to give to the person in front of them. People who have a box
at home may of course read them too.

**In the clinic.** Go through the first page together with the box on the table, and write the number of turns a day by
hand in the margin. Handwriting is often read more kindly than print.

The notes do not say for whom a mirror is a good idea. That is a clinical decision, and the evidence differs with the
condition.`),
    contributors: [],
    related: ['mirror-box', 'graded-motor-imagery-handbook'],
    cover: {
      alt: 'Two sheets of paper lean together like the walls of a small tent, each reflecting the other.',
      idea: 'Two sheets leaning together like mirrors',
    },
    variants: [
      {
        sku: 'MBN-DL',
        name: 'Free download (PDF)',
        kind: 'free-download',
        taxClass: null,
        price: 0,
        weight: 0,
        bulk: false,
        stock: null,
        file: 'mirror-box-notes.pdf',
        available: false,
      },
    ],
    freeDownloads: [{ title: 'Mirror box: notes for users', file: 'mirror-box-notes.pdf', pages: 2 }],
  },
  {
    slug: 'mobilisation-of-the-nervous-system',
    title: 'Mobilisation of the Nervous System',
    series: 'neurodynamics',
    kind: 'book',
    audience: 'clinicians',
    summary:
      'The 1991 book on nerves that move, now out of print. This page stays for those who meet it in a reference list.',
    description: prose(`
This book is out of print, and we have no copies to sell. Its page stays here because the title still turns up in
reference lists, on library shelves and in the stories of clinicians who first read it years ago.

It was published in 1991 and put one idea in front of many readers: that nerves are physical things, with a length, a
bed to slide in and a blood supply of their own, and that examining and treating people might take this into account.
A course of the same name is still taught, and has moved along with the science.

**Who it was for.** Physiotherapists and other manual therapists.

**Where to look now.** A university or hospital library may hold a copy, and second-hand shops sometimes do. If you
want the ideas in a later form, *The Sensitive Nervous System* is the larger text that came after, and *The
Neurodynamic Techniques* shows them on film.

Please read it as a book of its time. What is known about pain has changed a great deal since 1991, and some things
that were written about nerves then would be put more carefully today.`),
    publisher: 'Churchill Livingstone',
    year: 1991,
    contributors: [BUTLER],
    related: ['sensitive-nervous-system', 'neurodynamic-techniques'],
    cover: {
      alt: 'A shelf of cut paper with a gap where one book used to stand; a nerve trails from the gap.',
      idea: 'A bookshelf with one gap, a nerve trailing out of it',
    },
    variants: [
      {
        sku: 'MNS-OOP',
        name: 'Out of print',
        kind: 'out-of-print',
        taxClass: null,
        price: null,
        weight: 0,
        bulk: false,
        stock: null,
        available: false,
      },
    ],
    freeDownloads: [],
  },
]
