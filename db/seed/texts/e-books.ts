import { prose } from './nuggets/prose'

/** An e-book of the demonstration: some of our nuggets under the title of the work that is sold. */
export type SeedEBook = { product: string; file: string; title: string; nuggets: number[] }

export const eBooks: SeedEBook[] = [
  {
    product: 'explain-pain',
    file: 'explain-pain-second-edition.epub',
    title: 'Explain Pain, Second Edition (sample)',
    nuggets: [1, 8, 15],
  },
  {
    product: 'graded-motor-imagery-handbook',
    file: 'graded-motor-imagery-handbook.epub',
    title: 'The Graded Motor Imagery Handbook (sample)',
    nuggets: [35, 24, 9],
  },
  { product: 'painful-yarns', file: 'painful-yarns.epub', title: 'Painful Yarns (sample)', nuggets: [4, 11, 27] },
]

export const aboutTheSample = prose(`
You have bought a book from a shop that shows what it can do. In its place you hold a few nuggets of ours: short pieces
of neuroscience, each with a script that a clinician can say in a minute.

The words are ours, and so are their mistakes. Each nugget has a page of its own in the shop, which names its sources.

Nothing in here is medical advice. For your own health, please see a health professional.`)
