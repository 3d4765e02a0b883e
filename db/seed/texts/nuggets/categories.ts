import type { CategorySlug, SeedLabel } from '../nugget-types'

export const categories: SeedLabel<CategorySlug>[] = [
  {
    slug: 'education-for-all',
    title: 'Education for all',
    description: 'Plain enough to hand across the desk: nuggets for people in pain and the people who live with them.',
  },
  {
    slug: 'neuroscience-nuggets',
    title: 'Neuroscience Nuggets',
    description: 'One finding, told in a minute or two, with its sources and its doubts.',
  },
  {
    slug: 'metaphor-and-language',
    title: 'Metaphor and language',
    description: 'The pictures and phrases we reach for when we talk about pain, and the ones worth putting down.',
  },
  {
    slug: 'science-and-the-world',
    title: 'Science and the world',
    description: 'Studies that wander out of the laboratory: dogs, gates, gloves and garden paths.',
  },
]
