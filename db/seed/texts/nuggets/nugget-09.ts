import type { SeedNugget } from '../nugget-types'
import { prose } from './prose'

export const nugget09: SeedNugget = {
  number: 9,
  slug: 'colour-changes-the-burn',
  title: 'Colour changes the burn',
  series: null,
  topic: 'expectation',
  categories: ['neuroscience-nuggets', 'science-and-the-world'],
  publishedOn: '2014-09-24',
  summary:
    'One freezing rod, two coloured lights, and about three points of difference in pain. What a lamp can teach a waiting room.',
  story: prose(`
Half a second is not long. It is long enough for a metal rod at minus twenty degrees to touch your hand, and for a light
to come on beside it. Sometimes the light is blue and sometimes it is red. The rod is always the same rod.

The light had a meaning. Red stood for hot and more harmful, blue for cold and less so. When the light was red, people
rated that freezing rod as *hot*. They also rated it as more unpleasant, by about 3.5 points on an 11-point scale, and
as more intense, by about 3 points [@moseley2007]. Three points, from a lamp.

Nothing about this was pretend. The volunteers were not being dramatic, and the pain under the red light was not a
lesser kind of pain. A nervous system had half a second to work out how much danger it was in, and it used all the
evidence it had. Colour was part of the evidence.

## The same trick on the neck

Three years earlier, 31 healthy students had a very cold metal bar laid against the neck. Some had been told it would be
hot, some that it would be cold. It hurt more when the word was “hot”. And the difference ran through what they thought
the bar might be doing to them: the more it seemed to threaten the skin, the more it hurt [@arntz2004].

So the active ingredient is unlikely to be colour as such. It looks like *meaning*, and in particular the meaning “this
could harm me”.

## How far does it carry?

These were volunteers, a brief touch, and a laboratory where everybody knew they would be home for tea. Neither study
was about pain that has lasted for years, and neither can say what a single cue is worth to somebody who has lived with
that.

Notice, too, what the lamp did not do. It turned pain up and down. It did not make pain out of nothing, and it did not
make it vanish: a rod at minus twenty is a nasty thing under any light. Where people looked mattered as well. Under the
red light, those who watched the hand rated the pain nearly a point higher than those who looked away [@moseley2007].

## On Monday

Walk through your own front door and look about as if you were the one holding the lamp. The spine poster with the
glowing disc. The pain scale that runs to a furious face. The word *degenerative*, read aloud from a report in a level
voice. We cannot tell you what each of these costs, because nobody has measured your waiting room. But they are cheap to
change, and the evidence leans one way.

That is also why there is no red on this website. Call it a small insurance premium.
`),
  tellIt: prose(`
Here’s an odd thing. Some people had a very cold rod touched to one hand, just for a moment. Each time, a light came on.
It was the same rod every time, and just as cold. When the light was red, it hurt more. It even felt hot. When the light
was blue, it hurt less. No one was making it up. The brain has to work out how much danger there is, and it uses every
clue it can get. A colour is a clue. So is a scary word, or a scan, or the chair where it hurt last time. Some clues
turn pain up, and some turn it down. Shall we hunt for yours? What do you see, hear or think just before it gets worse?
`),
  forPatients: false,
  picture: { alt: 'Ink drawing of a nerve cell grown for nugget 9, one golden signal crossing its branches' },
  products: ['explain-pain', 'painful-yarns'],
  courses: ['explain-pain'],
}
