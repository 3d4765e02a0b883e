import type { SeedNugget } from '../nugget-types'
import { prose } from './prose'

export const nugget27: SeedNugget = {
  number: 27,
  slug: 'move-to-mute',
  title: 'Move to mute',
  series: 'standard-equipment',
  topic: 'living',
  categories: ['neuroscience-nuggets', 'education-for-all'],
  publishedOn: '2016-09-15',
  summary:
    'One bout of exercise often turns sensitivity down for a while. In lasting pain it may do that, do nothing, or do the opposite.',
  story: prose(`
Somebody presses a small rubber tip into your thigh, harder and harder, until you say “now it hurts”. They write down
the number. You ride a stationary bike for a while, and they press again.

If you came in with no pain, the number will typically be higher. It takes more pressing to reach “now”. The drop in
sensitivity shows during the exercise and lasts for some time after it, whether you rode, ran or lifted weights. And it
is general: places that did no work can be harder to hurt as well [@rice2019]. Researchers call it exercise-induced
hypoalgesia. It is as though moving came with a mute button.

## What presses the button?

Several mechanisms have been put forward, the body’s own opioids and cannabinoids among them, and the reviews do not
crown any one of them [@rice2019; @vaegter2020]. That is a polite way of saying that we know it happens better than we
know how.

## When the button sticks

Here is the sentence to keep. In people whose pain has lasted, a single session is less predictable: pain and
sensitivity may fall, may stay the same, or may rise [@rice2019].

Anybody who was told “just exercise, you will feel better”, and then felt worse, was not lazy and did not do it wrong.
Their result is in the literature. The trouble is that a bad first session is a good reason not to come back, and less
movement over months can make both pain and disability worse [@rice2019].

The longer view is kinder. Eight to twelve weeks of exercise therapy can bring reductions in pain that matter to people
[@vaegter2020]. *Can*, for it does not happen for everyone. But the first half hour may be a poor judge of the third
month.

## On Monday

Stop selling the first session as a painkiller. Offer it as a small experiment: rate the pain, move for ten minutes,
rate it again. There are three possible results, and it pays to name all three before you start.

- If it is lower, here is a mute button, probably a modest one. Find out how long it lasts.
- If it is the same, nothing has been lost, and something got exercised.
- If it is higher, halve the dose, or choose another part of the body, or another hour of the day, and try again.

Whichever it is, the person has learnt something about their own system that no trial could have told them. And you have
said, in advance and out loud, that a flare is one of the ordinary outcomes. It will be easier to come back to somebody
who saw it coming.
`),
  tellIt: prose(`
I’d like to try a small test with you. Give your pain a number out of ten. Then we’ll do ten minutes of something you
don’t mind, like walking or riding the bike. Then give it a number again. In people with no pain, moving tends to turn
things down for a while. In people who have hurt for a long time, it can go down, stay the same or go up. All three are
normal, and none of them means you’ve failed. If it goes down, good. We’ve found one thing that helps. If it goes up, we
do less, or we move a different part of you. It’s the weeks that count, not the first day. Over two or three months,
exercise can help people hurt less. So let’s find your starting point.
`),
  forPatients: true,
  seeDoctor:
    'See a doctor before you start if you have heart trouble or get breathless or dizzy with effort; stop and call an ambulance for chest pain; get checked if pain after exercise is severe or climbs for days.',
  picture: { alt: 'Ink drawing of a nerve cell grown for nugget 27, one golden signal running at full stretch' },
  products: ['explain-pain-handbook'],
  courses: ['less-pain-better-performance'],
}
