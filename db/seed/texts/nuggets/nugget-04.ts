import type { SeedNugget } from '../nugget-types'
import { prose } from './prose'

export const nugget04: SeedNugget = {
  number: 4,
  slug: 'two-flashes-of-ouch',
  title: 'Two flashes of ouch',
  series: 'alarm-bells',
  topic: 'alarm',
  categories: ['neuroscience-nuggets', 'education-for-all'],
  publishedOn: '2014-06-25',
  summary:
    'Stub a toe and it hurts twice, with a pause between. The gap is a difference in cable, and you can feel it yourself.',
  story: prose(`
Bare foot, dark hallway, leg of the bed. First comes a bright, exact jab: that toe, that corner. Then nothing much. You
have time to draw breath and think *here it comes*. And here it comes, slow and hot, until the whole foot is full of it.

One knock, two pains. The pause between them is a difference in cable.

## Thick wire, thin wire

News of danger leaves the skin in two kinds of fibre. A-delta fibres wear a thin coat of myelin and carry messages at
something like five to thirty metres a second. C fibres are bare and manage around one metre a second, often less
[@dubin2010]. Start both at the toe, at middling speeds, and the quick message is in the spinal cord before the slow one
is past the ankle.

They bring different tidings. First pain is pricking or stabbing and you know where it is. Second pain burns, throbs or
aches and covers more ground [@dubin2010]. It is tempting to say that the first moves the foot and the second makes you
nurse it. Take that as a likely story about what the pair is for.

## How sure are we?

The two families of fibre are about as well established as anything in this field, and the review we lean on gathers the
work of many laboratories [@dubin2010]. Two cautions all the same.

The speeds are ranges, and they vary with the fibre and the species. If you do the sum for your own leg, expect an
answer of “about a second” and leave it there.

And these fibres carry messages about danger. Calling them pain fibres promises more than a fibre can deliver. The
message still has to pass through the spinal cord and brain, where a good deal can be added or taken away, before
anybody says ouch.

## On Monday

Ask the person in front of you whether they have ever stubbed a toe and noticed the gap. Nearly everybody has. It is one
of the few pains that comes with a drum roll.

Then stay with the gap for a moment, because there is a lesson in it that no diagram gives as well. In that second the
toe had already been knocked and the second pain was not there yet. Messages were travelling, by two routes at two
speeds, and something was being made of them. The person has felt their own wiring at work.

From there it is a short step to the back, the knee or the jaw that brought them in. “Your nervous system is involved in
this” can sound like an accusation. To somebody who has just remembered the bed leg, it sounds like anatomy.
`),
  tellIt: prose(`
Have you ever stubbed your toe and had time to think, “This is going to hurt”? That gap is real. You have two kinds of
nerve for danger. One is quick. It brings the sharp jab that makes you pull your foot away. The other is slow. It brings
the hot ache that makes you sit down and hold your toe. The slow news gets in about a second later. So one knock can
hurt twice. I like this, because you can feel your own wiring at work. The message has to travel, and then your brain
has to make sense of it. That’s true of a toe, and it’s true of a back. It doesn’t make the pain any less real. It does
mean there’s more than one place where we might be able to help.
`),
  forPatients: true,
  seeDoctor:
    'See a doctor if a knocked toe or foot is out of shape, cannot take your weight, has an open wound, or turns numb, cold or pale, and do not wait if you have diabetes.',
  picture: { alt: 'Ink drawing of a nerve cell grown for nugget 4, one golden signal well ahead on its longest fibre' },
  products: ['explain-pain'],
  courses: [],
}
