import type { Topic } from '@/db/schema/nuggets'

export type Label = { slug: string; title: string; description: string }
export type TopicLabel = Label & { slug: Topic }

export const TOPICS: readonly TopicLabel[] = [
  {
    slug: 'alarm',
    title: 'Alarm',
    description: 'How the body notices danger, and why the noise and the damage can part ways.',
  },
  {
    slug: 'nerves',
    title: 'Nerves',
    description: 'The cables themselves: how they slide, fire and change their tune.',
  },
  {
    slug: 'body',
    title: 'Body',
    description: 'Joints, discs and skin that look after themselves better than their reputation.',
  },
  {
    slug: 'chemistry',
    title: 'Chemistry',
    description: 'Hormones and home-made drugs, and what they do when nobody sells them.',
  },
  {
    slug: 'expectation',
    title: 'Expectation',
    description: 'What we think is coming, and how much of it we then feel.',
  },
  { slug: 'words', title: 'Words', description: 'What is said in the room, and what is still heard years later.' },
  { slug: 'people', title: 'People', description: 'Company, touch and laughter, measured as well as they can be.' },
  {
    slug: 'living',
    title: 'Living',
    description: 'Sleep, walking, breath and windows: the ordinary things that shift pain.',
  },
  {
    slug: 'brain-maps',
    title: 'Brain maps',
    description: 'How the brain keeps track of a body, and what happens when the map is redrawn.',
  },
]

export const topicOf = (slug: string) => TOPICS.find((topic) => topic.slug === slug)
