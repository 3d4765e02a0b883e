import type { SeedLabel, SeriesSlug } from '../nugget-types'

export const series: SeedLabel<SeriesSlug>[] = [
  {
    slug: 'alarm-bells',
    title: 'Alarm bells',
    description:
      'How the body raises the alarm, from the first jab to the sore spot that lingers. Each nugget asks what the noise can tell you and what it cannot.',
  },
  {
    slug: 'every-hormone-has-a-story',
    title: 'Every hormone has a story',
    description:
      'One hormone at a time: where it is made, what it was first known for, and what it may do to pain. The animal studies and the human trials are kept apart, because they often disagree.',
  },
  {
    slug: 'nerves-on-the-move',
    title: 'Nerves on the move',
    description:
      'A nerve is a cable that has to get around corners. These nuggets follow it through the arm, with measurements where there are any.',
  },
  {
    slug: 'standard-equipment',
    title: 'Standard equipment',
    description:
      'Useful things that come fitted to every body and are seldom mentioned at handover. Nothing here can be bought, and some of it has not been proved to work the way we would like.',
  },
  {
    slug: 'maps-in-the-brain',
    title: 'Maps in the brain',
    description:
      'The brain keeps working maps of the body, and it redraws them with use. This series visits the places where a changed map might matter for pain, and says how good the evidence is.',
  },
]
