export type TopicSlug =
  | 'alarm'
  | 'nerves'
  | 'body'
  | 'chemistry'
  | 'expectation'
  | 'words'
  | 'people'
  | 'living'
  | 'brain-maps'

export type SeriesSlug =
  | 'alarm-bells'
  | 'every-hormone-has-a-story'
  | 'nerves-on-the-move'
  | 'standard-equipment'
  | 'maps-in-the-brain'

export type CategorySlug =
  | 'education-for-all'
  | 'neuroscience-nuggets'
  | 'metaphor-and-language'
  | 'science-and-the-world'

/** Works of the catalogue that a nugget may stand beside. */
export type WorkSlug =
  | 'explain-pain'
  | 'explain-pain-handbook'
  | 'explain-pain-supercharged'
  | 'graded-motor-imagery-handbook'
  | 'neurodynamic-techniques'
  | 'painful-yarns'
  | 'recognise-flash-cards'
  | 'recognise-online'
  | 'sensitive-nervous-system'

export type CourseSlug =
  | 'explain-pain'
  | 'graded-motor-imagery'
  | 'less-pain-better-performance'
  | 'mobilisation-of-the-nervous-system'

export type SeedLabel<Slug extends string> = { slug: Slug; title: string; description: string }

export type SeedNugget = {
  number: number
  /** The number the same nugget carries in Explain Pain Supercharged. */
  bookNumber?: number
  slug: string
  oldSlug?: string
  title: string
  series: SeriesSlug | null
  topic: TopicSlug
  categories: CategorySlug[]
  publishedOn: `${number}-${number}-${number}`
  summary: string
  /** Markdown without raw HTML; sources are marked `[@key]` or `[@a; @b]`. */
  story: string
  tellIt: string
  picture: { alt: string }
  products: WorkSlug[]
  courses: CourseSlug[]
} & ({ forPatients: true; seeDoctor: string } | { forPatients: false; seeDoctor?: never })

export type SeedReference = {
  key: string
  /** Left out where the authors are not recorded; such a reference has a title to go by. */
  authors?: string
  year: number | null
  journal: string
  volume?: string
  pages?: string
  doi?: string
  title?: string
  /** The DOI stands in one list only and is to be checked again before launch. */
  checkTwice?: true
}

export type SeedComment = {
  key: string
  nugget: number
  parent?: string
  name: string
  email: string
  at: string
  words: string
  state: 'shown' | 'held' | 'hidden' | 'spam'
  /** Why the chain of checks did not let it pass; kept for staff. */
  reasons: ('moderation' | 'links' | 'honeypot')[]
}
