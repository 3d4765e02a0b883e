import type { SeedNugget } from '../nugget-types'
import { prose } from './prose'

export const nugget13: SeedNugget = {
  number: 13,
  slug: 'slide-or-pull',
  title: 'Slide or pull',
  series: 'nerves-on-the-move',
  topic: 'nerves',
  categories: ['neuroscience-nuggets'],
  publishedOn: '2015-05-27',
  summary:
    'Two exercises that look alike do opposite things to a nerve: one moves it far, the other pulls it tight. The measurements, and what they leave out.',
  story: prose(`
Loop a scarf around a railing and hold both ends. Pull with the right hand and let the left hand follow: the scarf runs
around the rail as easily as you like. Now pull with both hands. It hardly travels at all. It tightens.

Those are the two families of nerve exercise. A *slider* takes the nerve up at one joint while paying it out at another.
A *tensioner* takes it up at both ends at once.

For the median nerve, tipping the hand back takes up slack, and so does straightening the elbow. Straighten the elbow
while the hand drops forward, and you have a slider. Straighten the elbow while the hand tips back, and you have a
tensioner. On an exercise sheet the two drawings look like twins.

## The figures

Does the scarf behave like that inside an arm? In 2008 the median and ulnar nerves were measured in two embalmed bodies
[@coppieters2008]. For the median nerve at the wrist:

- **slider:** the nerve moved 12.6 mm, and its strain changed by 0.8 per cent
- **tensioner:** the nerve moved 6.1 mm, and its strain changed by 6.8 per cent

So the slider gave about twice the travel for about an eighth of the strain. The ulnar nerve at the elbow told the same
story, with 8.3 mm against 3.8 mm [@coppieters2008]. The names, it turns out, are honest.

## What the figures leave out

Two bodies is a small crowd, and embalmed tissue is not living tissue. Most of all, nobody was there to say whether it
hurt. This is a study of mechanics. It shows that the two exercises differ, and it warns against lumping them together
[@coppieters2008]. It cannot tell you which one will help the person on your plinth, or whether either will.

A declaration belongs here as well. One of the paper’s two authors also had a hand in both of the works shown beside
this nugget.

## On Monday

Choose by purpose. When a nerve is easily stirred up, a slider is the gentler place to begin: plenty of movement, little
strain, and an arm that gets used without its owner bracing for a jolt. Tensioners can wait until the aim is to get used
to load, if you need them at all.

Then write down which one you gave. “Nerve glides, ten times” is the physiotherapist’s version of “tablets, twice a
day”. Say which joint takes up the slack and which joint gives it back. Otherwise, by the third visit, somebody will be
pulling on the scarf with both hands and wondering why it has gone tight.
`),
  tellIt: prose(`
There are two ways to move a nerve. Picture a scarf looped around a rail. If you pull one end and let the other end
follow, the scarf slides around. If you pull both ends, it goes tight. Your nerve is the scarf. Today I’d like you to do
the sliding kind. As you bend your elbow, tip your hand back. As you straighten it, let the hand drop. Keep it slow,
like waving to someone who’s in no hurry. When this was measured in the lab, the nerve slid more than a centimetre, with
hardly any pull on it. It should feel easy. A light tug is okay. If it zings, make it smaller. We may try the firmer
kind later on, once your arm is happy with this one.
`),
  forPatients: false,
  picture: { alt: 'Ink drawing of a nerve cell grown for nugget 13, one golden signal midway along its longest fibre' },
  products: ['sensitive-nervous-system', 'neurodynamic-techniques'],
  courses: ['mobilisation-of-the-nervous-system'],
}
