import type { SeedNugget } from '../nugget-types'
import { prose } from './prose'

export const nugget01: SeedNugget = {
  number: 1,
  slug: 'an-alarm-not-a-damage-gauge',
  title: 'An alarm, not a damage gauge',
  series: 'alarm-bells',
  topic: 'alarm',
  categories: ['neuroscience-nuggets', 'education-for-all', 'metaphor-and-language'],
  publishedOn: '2014-06-04',
  summary:
    'A possum on the bonnet can set off the same car alarm as a thief. What the 2020 definition of pain says about loudness and damage.',
  story: prose(`
It is three in the morning and a car alarm is howling in the street. A possum has landed on the bonnet. Nobody lies
there thinking: going by the volume, the repairs will come to four thousand dollars. We all know that the loudness of an
alarm and the size of the bill are separate matters.

With our own bodies we forget. Pain of eight out of ten feels as if eight tenths of something must be torn.

## What the definition says

In 2020 the International Association for the Study of Pain revised its definition. Pain is now “an unpleasant sensory
and emotional experience associated with, or resembling that associated with, actual or potential tissue damage”
[@raja2020].

Two words carry the weight. *Experience*: pain is something a person has, and no tissue can have it on their behalf.
*Potential*: the damage need not have happened yet. That is just as well. An alarm that waits until the window is broken
has missed its moment.

The notes beneath the definition go further. Pain and nociception, which is the nervous system’s traffic about danger,
are different phenomena. Nobody can read pain off the activity of sensory neurons alone. Biology, psychology and social
life all have a hand in it, to varying degrees. And a person’s report of pain should be respected [@raja2020].

Hold on to that last note. The alarm set off by a possum is exactly as loud as the one set off by a thief, and it wakes
the same street. Pain with no injury to be found is pain in full. A clear scan is news about what a scan can see. It
says nothing about whether somebody hurts.

## How sure are we?

A definition is an agreement, not an experiment. A task force of 14 worked on this one for two years, read what members
and the public had to say, and admits in the title of its paper that there were compromises [@raja2020]. It tells us how
to use the word. For the person in front of you, it cannot say how much of the noise is thief and how much is possum.

Nor does it say that alarms are a nuisance. Pain usually helps us adapt; it can also wear away at function and wellbeing
[@raja2020]. Both halves of that sentence walk into the clinic.

## On Monday

Ask about the pain and ask about damage, as two questions. When pain climbs, look for trouble first, because thieves
exist: a fall, a fever, new weakness, new numbness. If nothing turns up, say so plainly, and say in the same breath that
the pain is real. Then the conversation can move from “what is broken?” to “what has made this alarm so easy to set off,
and what might settle it?”
`),
  tellIt: prose(`
Think of a car alarm at night. It’s loud, and it wakes you up. But the noise can’t tell you if a thief has smashed the
window or a possum has jumped on the bonnet. Pain works a bit like that. It’s there to protect you. It’s real, every bit
of it, and it can be very loud. But how loud it is doesn’t tell us how much is wrong in the body. So we have two jobs.
First we check for a thief: is there something here that needs fixing? I’ve looked today, and I’ll keep looking. Then we
work out what has made your alarm so touchy, and how to settle it down. Does that fit with what you’ve noticed?
`),
  forPatients: true,
  seeDoctor:
    'See a doctor soon if pain is new and severe, follows a fall, or comes with fever, weight loss you cannot explain, weakness, numbness, or trouble with bladder or bowel; for chest pain, call an ambulance.',
  picture: { alt: 'Ink drawing of a nerve cell grown for nugget 1, one golden signal setting out along it' },
  products: ['explain-pain', 'explain-pain-handbook'],
  courses: ['explain-pain'],
}
