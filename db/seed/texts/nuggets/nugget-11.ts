import type { SeedNugget } from '../nugget-types'
import { prose } from './prose'

export const nugget11: SeedNugget = {
  number: 11,
  slug: 'words-that-stay',
  title: 'Words that stay',
  series: null,
  topic: 'words',
  categories: ['neuroscience-nuggets', 'metaphor-and-language'],
  publishedOn: '2015-01-28',
  summary:
    'New back pain is wet concrete, and a clinician’s passing remark is a paw print. What 23 people in New Zealand remembered.',
  story: prose(`
The council has poured a new footpath and somebody’s dog has walked across it. The concrete was soft for an afternoon.
The paw prints will still be there when the children who laughed at them bring children of their own.

New back pain does that to a person: for a while, everything sinks in. In one region of New Zealand, researchers sat
down with 23 people. Twelve had hurt for less than six weeks and eleven for more than three months. They were asked
where their ideas about backs had come from, and what those ideas had done to them since [@darlow2013].

Those with fresh pain were full of questions. They searched the internet and asked their families. But the foot that
pressed deepest belonged to a health professional, and what such people said could go on shaping beliefs for many years
[@darlow2013].

## What was heard

Many messages from clinicians were taken to mean one thing: this back must be protected. Watchfulness and worry could
follow. So could guilt when the advice was not kept, and frustration when all that protecting did not help
[@darlow2013]. It is a fair guess that most of the speakers meant well. Concrete does not record what the dog meant.

The paper has a brighter half, which deserves as much attention. Clinicians could also reassure, and confidence grew.
Their advice could change for the better how people moved [@darlow2013]. Same concrete, better print.

## How far does it carry?

Twenty-three interviews can show how something happens. They cannot show how often, or how much it matters. And this is
what people remembered, which may differ from what was said. The study does not prove that gentler words lead to less
pain. It shows what people carried out of the room.

## On Monday

Try these for a week and see what comes back.

- For “be careful with it”, say: “Which movement do you miss most? Let’s start near that one.”
- For “stop if it hurts”, say: “Some soreness is all right. Here is what would make me want to see you sooner.”
- For silence over a scan report, say: “Ask me about any word in here that worries you.”

Then ask the question that finds the old prints: *what have you been told about your back?* Write down the answer in the
words you are given, without tidying. You may find that you are looking at a sentence ten years old. It may have been
spoken by somebody kind who was running late, and it has been walked around ever since.
`),
  tellIt: prose(`
Can I ask what you’ve been told about your back over the years? I ask because words stick. When your back is sore and
you’re worried, you listen hard. One quick remark from someone like me can stay with you for a long time. Some people
are told that their back is weak or worn, and they guard it for years. It may not even be what was meant. So let’s get
those words out on the table. Tell me the ones that bother you. We’ll go through them one by one. I’ll tell you what I
think is true for your back today, what isn’t, and what I don’t know. And if I say something that scares you, please
stop me and ask what I mean.
`),
  forPatients: false,
  picture: { alt: 'Ink drawing of a nerve cell grown for nugget 11, one golden signal on its way between branches' },
  products: ['explain-pain-supercharged', 'explain-pain'],
  courses: ['explain-pain'],
}
