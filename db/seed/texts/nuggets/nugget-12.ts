import type { SeedNugget } from '../nugget-types'
import { prose } from './prose'

export const nugget12: SeedNugget = {
  number: 12,
  slug: 'nerves-have-a-glide-path',
  oldSlug: 'glide-path-for-nerves',
  title: 'Nerves have a glide path',
  series: 'nerves-on-the-move',
  topic: 'nerves',
  categories: ['neuroscience-nuggets', 'education-for-all', 'metaphor-and-language'],
  publishedOn: '2015-03-25',
  summary:
    'A bicycle’s brake cable slides in its housing each time you turn the bars. Nerves have a housing too, in fact two of them.',
  story: prose(`
Turn the handlebars of a bicycle and watch the brake cable. It does not stretch to get around the corner. It slides a
little in its housing and takes up the curve. Straighten the bars and it slides back. Nobody gives it a thought until
the housing rusts.

A nerve has the same problem. Each time you bend and straighten an elbow, the road past the joint gets longer and then
shorter. The nerve that travels that road has to make up the difference, all day long, without losing its place or its
temper.

## Sleeves within sleeves

In 1990 a hand surgery journal carried a review of the equipment that makes this possible. Around the nerve lies a
gliding apparatus, loose tissue that lets the whole trunk move against its surroundings. Inside the nerve there is a
second one. Loose packing lets the bundles of fibres, the fascicles, slip against each other [@gliding1990]. A cable
moves in its sleeve, and the strands move within the cable.

All of this is *passive* movement [@gliding1990]. A nerve has no motor. It goes where the limbs send it, so the only way
to exercise the sliding is to move the person.

The review also describes what can be seen when things go wrong. In trapped nerves the fascicles may lie in bends, like
a river wandering over flat country. It offers an explanation for them [@gliding1990]. Right or wrong, the picture is
hard to forget.

## How sure are we?

Of the anatomy, quite sure. It can be seen at operation, and the people who described it had reason to look closely.
They wanted to know how best to free and mend nerves.

The step from anatomy to treatment is longer. That a nerve can slide does not prove that this person’s pain comes from a
nerve that has stopped, or that moving it will help. A nerve may glide well and still be sore and jumpy. How far nerves
slide when you ask them to is a matter of millimetres, and nugget 13 has the figures.

## On Monday

Offer the picture before the technique. Some people with pain in an arm or a leg imagine the nerve as a tight string,
one reach away from snapping, and they move accordingly. Show them the bicycle.

Then let them feel it. One arm rests out to the side. As the hand tips gently back, the head tips *towards* that hand.
Then both return. It should be small, slow and comfortable. If pins and needles linger, make it smaller or leave it for
another day.

The aim of a first visit can be a single thought to take home: nerves are built to move.
`),
  tellIt: prose(`
Have you ever watched the brake cable on a bike? When you turn the bars, it slides a bit inside its sleeve. It’s meant
to. Your nerves do the same. They run past your joints, and each time you bend or reach, they slide through soft, loose
tissue. They aren’t tight strings that are about to snap. They’re built to move. After an injury, or a long time of
holding still, that sliding may not be so easy, and the nerve may be a bit touchy. So we’ll start with small, slow moves
that let it slide without much pull. You might feel a light tug. That’s fine. If you get pins and needles that hang
around, we do less. It’s like working the brakes a few times when the bike has been in the shed all winter.
`),
  forPatients: true,
  seeDoctor:
    'See a doctor promptly for new weakness, spreading numbness or arm or leg pain after an accident; go to emergency for numbness between the legs or loss of bladder or bowel control.',
  picture: {
    alt: 'Ink drawing of a nerve cell grown for nugget 12, one golden signal rounding a bend in its long fibre',
  },
  products: ['sensitive-nervous-system'],
  courses: ['mobilisation-of-the-nervous-system'],
}
