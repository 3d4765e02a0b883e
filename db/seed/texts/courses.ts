import type { Audience } from '@/db/schema/catalogue'
import type { CourseFormat } from '@/db/schema/courses'
import type { SeedCover } from './catalogue'
import { prose } from './nuggets/prose'

export type CourseCode = 'EP' | 'GMI' | 'EPG' | 'MNS' | 'PPR' | 'EP3' | 'LPB' | 'EPO'

export type SeedCourse = {
  code: CourseCode
  slug: string
  oldSlug?: string
  title: string
  summary: string
  /** Markdown. */
  description: string
  outline: string[]
  objectives: string[]
  /** `clinicians`: for them alone. `both`: whoever works with pain or lives with it is welcome. */
  audience: Audience
  /** The course to have attended before. */
  prerequisite?: string
  /** The product to have read before. */
  preReading?: string
  /** The products beside which it stands. */
  works?: string[]
  hours: number
  form: string
  format: CourseFormat
  /** Self-paced only, in whole cents, ex GST; otherwise each date has its own. */
  price?: number
  accessMonths?: number
  notes?: string
  cover: SeedCover
}

/** Hours are samples. */
export const courses: SeedCourse[] = [
  {
    code: 'EP',
    slug: 'explain-pain',
    title: 'Explain Pain',
    summary:
      'Two days on how pain works and on how to talk about it, so that the next conversation goes a little better.',
    description: prose(`
Most of us were taught about tissues, and later met people whose pain did not follow them. These two days are about that
gap. The first is on the biology: danger detectors, nerves, spinal cord, brain, and the many systems that take part when
a person hurts. The second is on telling it: which story for whom, in which words, and what to do when it does not land.

There is time for case studies, for questions, and for practising a one-minute explanation on a patient colleague. You
will draw, badly and usefully.

**Who it is for.** Physiotherapists, occupational therapists, nurses, psychologists, doctors, exercise and yoga
teachers, and students close to practice. People who live with pain are welcome too; the words are kept plain.

**Before you come.** No earlier course is needed. Reading the book *Explain Pain* first will make the first morning
easier. Teaching about pain helps modestly on average, and most together with movement, so we look at how the two might
fit.`),
    outline: [
      'What pain is for: protection, context and the trouble with damage',
      'From danger detectors to the spinal cord',
      'The brain, and the many things that may turn pain up or down',
      'When the alarm system becomes sensitive',
      'Finding the story that fits the person',
      'Words that help, words that stay and words to drop',
      'Teaching and moving together: case studies',
    ],
    objectives: [
      'Describe the difference between nociception and pain in words that a neighbour would follow',
      'Explain sensitisation without frightening or blaming anybody',
      'Choose one story and one metaphor for a given person, and say why',
      'Plan two or three visits in which explanation and movement support each other',
      'Say how strong the evidence is, and where it stops',
    ],
    audience: 'both',
    preReading: 'explain-pain',
    works: ['explain-pain', 'explain-pain-handbook', 'explain-pain-supercharged'],
    hours: 14,
    form: 'Two days, seven hours a day',
    format: 'in-person',
    notes: 'Continuing education hours are sample figures. Bring a pen that you like.',
    cover: {
      alt: 'Two chairs of cut paper face each other; a nerve-like branch grows from one to the other.',
      idea: 'Two chairs facing, a branching line growing between them',
    },
  },
  {
    code: 'GMI',
    slug: 'graded-motor-imagery',
    oldSlug: 'gmi',
    title: 'Graded Motor Imagery',
    summary: 'One day on the three steps, from telling left from right to the mirror, with plenty of trying out.',
    description: prose(`
For some people even thinking of a movement hurts. Graded motor imagery is one way to begin there. This day goes through
its steps in order: telling left from right, imagining a movement, and watching it in a mirror. You will try each one
yourself, since a method is easier to offer once you have been muddled by it.

The morning looks at the ideas: maps of the body in the brain, how they are thought to change, and why careful loading
might matter for imagined movements as it does for real ones. The afternoon is practice: cards, screen, mirror box,
planning a programme, and what to do on a bad day.

**Who it is for.** Clinicians who see complex regional pain syndrome, phantom limb pain or stubborn limb pain, and
people who live with these and want to understand the approach.

**A word on the evidence.** There have been encouraging trials. They are few, mostly small, and reviews ask for better
ones. We will tell you which claims stand on what.`),
    outline: [
      'Maps of the body in the brain, and how they are thought to change',
      'Left or right: judgements with cards and on a screen',
      'Imagined movement, and how to dose it',
      'The mirror: first looks, first movements, odd feelings',
      'A programme for one person, with its flare-up plan',
      'What the trials say so far',
    ],
    objectives: [
      'Explain the order of the steps and when to go back one',
      'Assess left and right judgements, and read speed and accuracy with care',
      'Set up a mirror box and guide the first minutes safely',
      'Write a home programme in small steps, with a plan for flare-ups',
      'Describe the evidence fairly to a person who is deciding',
    ],
    audience: 'both',
    works: ['graded-motor-imagery-handbook', 'recognise-flash-cards', 'mirror-box'],
    hours: 7,
    form: 'One day',
    format: 'in-person',
    notes: 'Continuing education hours are sample figures. Cards and mirror boxes are there to use on the day.',
    cover: {
      alt: 'A paper staircase of three steps: a card, a thought bubble and a mirror stand on them in turn.',
      idea: 'Three steps carrying a card, a thought bubble and a mirror',
    },
  },
  {
    code: 'EPG',
    slug: 'explain-pain-and-gmi',
    title: 'Explain Pain + GMI',
    summary: 'Both courses in three days running: two on explaining pain, then one on graded motor imagery.',
    description: prose(`
Explain Pain and Graded Motor Imagery belong together: one is about understanding, the other about what a person can do
with it when movement is still too much. Taken in a row, the third day can lean on the first two, and nobody has to
travel twice.

Days one and two follow the Explain Pain course, from danger detectors to case studies. Day three goes through the
steps of graded motor imagery with cards, screens and mirrors. In between lie two evenings, which are yours.

**Who it is for.** Clinicians who come from far away, teams who want a common language in one long weekend, and people
who live with pain and like a subject whole.

**Before you come.** No earlier course is needed. Reading *Explain Pain* first helps. Three days of new ideas are
tiring, so there are real breaks; standing up, lying down and walking about are fine at any time. If you need something
to be arranged for you, write to us when you book.`),
    outline: [
      'Day 1: what pain is for, and the systems that make it',
      'Day 1: when the alarm becomes sensitive',
      'Day 2: stories, words and the person in front of you',
      'Day 2: case studies, with movement',
      'Day 3: left and right, imagined movement, mirrors',
      'Day 3: programmes, flare-ups and evidence',
    ],
    objectives: [
      'Explain pain and sensitisation in plain words',
      'Link an explanation to a first small activity',
      'Guide a person through the steps of graded motor imagery, and back again',
      'Plan several weeks of care with a flare-up plan',
      'Say which parts of the plan rest on good evidence and which do not',
    ],
    audience: 'both',
    preReading: 'explain-pain',
    hours: 21,
    form: 'Three days, seven hours a day',
    format: 'in-person',
    notes: 'Continuing education hours are sample figures. The three days are booked together.',
    cover: {
      alt: 'A speech bubble and a mirror of cut paper share one edge, like two leaves on a stem.',
      idea: 'A speech bubble and a mirror as two leaves on one stem',
    },
  },
  {
    code: 'MNS',
    slug: 'mobilisation-of-the-nervous-system',
    title: 'Mobilisation of the Nervous System',
    summary:
      'A practical weekend on nerves that slide, stretch and complain, for clinicians who examine with their hands.',
    description: prose(`
A nerve has a length, a bed to slide in and a blood supply, and it moves with every reach and step. This weekend is about
meeting nerves with your hands: finding them, testing how they move, and deciding what an answer means.

You will practise neurodynamic tests of the arm, the leg and the trunk in pairs, slowly, with time to compare. In cadaver
studies, some movements let a nerve slide a long way with little strain, and others strain it with little slide. We
handle both kinds, and talk about when either might be worth trying. Pain science runs through it, because a sensitive
nerve belongs to a sensitive person.

**Who it is for.** Physiotherapists and other clinicians who are trained to examine people. As you practise on each
other, this course is for clinicians only.

**Before you come.** Wear loose clothing, and tell the instructor about anything that should not be bent or stretched.
You may sit out any exercise without a reason.`),
    outline: [
      'Nerves as moving things: beds, tunnels, branches',
      'Feeling for nerves in the arm and the leg',
      'Neurodynamic tests, and what a response may mean',
      'Sliding and loading: two families of movement',
      'From test to treatment: reasoning through cases',
      'Explaining a sensitive nerve to its owner',
    ],
    objectives: [
      'Find and feel the main nerves of the limbs',
      'Carry out neurodynamic tests gently, and record them',
      'Weigh a test together with the history instead of trusting it alone',
      'Choose between sliding and loading movements, and dose them',
      'Explain in a minute why a nerve may be sensitive and what may calm it',
    ],
    audience: 'clinicians',
    works: ['sensitive-nervous-system', 'neurodynamic-techniques'],
    hours: 14,
    form: 'Two days, seven hours a day',
    format: 'in-person',
    notes: 'For clinicians only. Wear loose clothing. Continuing education hours are sample figures.',
    cover: {
      alt: 'A long paper nerve glides along a bent arm like a kite string over a shoulder.',
      idea: 'A nerve gliding along a bent arm like a kite string',
    },
  },
  {
    code: 'PPR',
    slug: 'pain-plasticity-rehabilitation',
    title: 'Pain, Plasticity & Rehabilitation',
    summary:
      'Two days for those who have done Explain Pain: how nervous systems change, and how to use that in a plan.',
    description: prose(`
Nervous systems change with use. Violinists, taxi drivers and people who took up juggling have all been studied for it.
What that may mean for somebody whose back has hurt for nine years is a harder question, and these two days take it
seriously.

We begin with what is known about plasticity, what is disputed, and which famous findings have been revised. Then comes
rehabilitation: dosing practice, making it matter to the person, bringing sleep, mood and company into a plan, and
noticing progress before the pain score does.

**Who it is for.** Those who have attended Explain Pain and now want to build programmes on it. Its language is taken as
known from the first hour.

**Before you come.** Explain Pain is the prerequisite; an older date counts. Bring a case, with every detail removed by
which the person could be known. Some of the afternoon is spent on the cases of the room.`),
    outline: [
      'Plasticity: what is known, what is disputed',
      'Famous findings, and what became of them',
      'Practice that fits: dose, meaning, variety',
      'Sleep, mood, company: the plan around the plan',
      'Cases from the room',
      'Measuring what matters to the person',
    ],
    objectives: [
      'Sum up the evidence for plasticity in persistent pain, with its gaps',
      'Write a graded plan whose goals the person chose',
      'Adapt a plan after a flare-up without losing heart',
      'Pick two measures that mean something to the person',
      'Answer the question of whether the brain can change, honestly',
    ],
    audience: 'both',
    prerequisite: 'explain-pain',
    hours: 14,
    form: 'Two days, seven hours a day',
    format: 'in-person',
    notes: 'The title is a sample. Continuing education hours are sample figures.',
    cover: {
      alt: 'A bent paper tree puts out new branches on the side where the light comes in.',
      idea: 'A bent tree with new branches growing towards the light',
    },
  },
  {
    code: 'EP3',
    slug: 'explain-pain-conference',
    title: 'Explain Pain Conference',
    summary:
      'Three days, several speakers and one question: what do we know about pain that would help somebody on Monday?',
    description: prose(`
Once in a while it is good to sit in a large room with people who care about the same thing. The conference brings
several speakers together for three days of talks, workshops and long breaks, which is where half of it tends to happen.

Mornings are for the whole room: science of pain, education, and the view of people who live with it. Afternoons split
into smaller sessions, some quiet and some noisy. Each day ends with what to take home, put into one sentence by those
who were there.

**Who it is for.** Clinicians, researchers, teachers, students, and people in pain, who are at this conference as
experts and not as exhibits.

**Good to know.** You may come and go. There is a quiet room, there are chairs at the back for those who need to stand
up, and there is time between sessions. The terms for giving up a place differ from those of our other courses; they are
shown with the date before you book.`),
    outline: [
      'Day 1: the science, and what changed lately',
      'Day 1: workshops on teaching',
      'Day 2: living with pain, told by people who do',
      'Day 2: workshops on movement and imagery',
      'Day 3: hard questions, with several answers',
      'Day 3: one thing for Monday',
    ],
    objectives: [
      'Name two recent findings, and say how sure we can be of them',
      'Compare several ways of teaching about pain',
      'Take one change to practice home, and a way to tell whether it helps',
      'Hear people with pain as partners in teaching',
    ],
    audience: 'both',
    hours: 18,
    form: 'Three days, several speakers',
    format: 'in-person',
    notes: 'Speakers are announced later. Continuing education hours are sample figures.',
    cover: {
      alt: 'Many small paper speech bubbles rise from rows of seats and join into one tree crown.',
      idea: 'Speech bubbles rising from seats to form the crown of a tree',
    },
  },
  {
    code: 'LPB',
    slug: 'less-pain-better-performance',
    title: 'Less Pain, Better Performance',
    summary: 'Six live evenings online on pain in people who move for a living or for love.',
    description: prose(`
Dancers, runners, nurses on night shift, gardeners: many people must go on performing with a body that hurts. This course
meets online, live, for ninety minutes a week over six weeks, with room for questions every time.

Each evening takes one question. What does pain mean in the middle of a season? How do stress, sleep and a coach's words
get into it? When is it wise to push on, and when to wait? A short talk comes first, then a case, then your own. Between
meetings there is one small thing to try.

**Who it is for.** Clinicians, coaches, yoga and dance teachers, sport psychologists, and active people who have pain
themselves.

**Good to know.** Meetings keep to Adelaide time. Where clocks change during the six weeks, the hour may shift for you, so
please look at the time shown for each meeting. You need a browser, a microphone and a fairly quiet
corner. The title is an aim and not a guarantee.`),
    outline: [
      'Week 1: pain, load and the story so far',
      'Week 2: stress, sleep and recovery',
      'Week 3: words from coaches, screens and scans',
      'Week 4: planning load when it hurts',
      'Week 5: imagery, attention and confidence',
      'Week 6: going back, and staying there',
    ],
    objectives: [
      'Talk about pain with an active person without alarming or dismissing',
      'Spot what besides load may feed a flare-up',
      'Draw up a graded return with agreed rules for good and bad days',
      'Use imagery and attention on purpose, knowing how far the evidence goes',
    ],
    audience: 'both',
    hours: 9,
    form: 'Online, six weekly meetings of ninety minutes',
    format: 'online-live',
    notes: 'Continuing education hours are sample figures. The link to the meetings comes before the first one.',
    cover: {
      alt: 'A paper dancer leaps across six small windows, further in each one.',
      idea: 'A dancer leaping across six small windows',
    },
  },
  {
    code: 'EPO',
    slug: 'explain-pain-online',
    title: 'Explain Pain online, self-paced',
    summary: 'The ideas of Explain Pain in short lessons, at your own pace, with twelve months to finish.',
    description: prose(`
Not everybody can take two days off, or travel, or sit through a morning. This course holds the ideas of Explain Pain in
short lessons, to be taken one at a time: before work, after the school run, or lying on the floor with your feet up.

Each lesson has a little to read, a picture or two, and a question to carry around for a day. Nothing is timed, nothing
is marked, and you can go back as often as you like. Access lasts twelve months from the day you buy it. There is no
date, and it cannot fill up.

**Who it is for.** People who live with pain, families, and clinicians who want a first look before they come to a
course in a room.

**How it differs.** You miss the practice in pairs and the other people. You gain the pause button. For clinicians the
hours count in a smaller number, and a course in person can still follow later. It explains; it does not examine you or
treat you.`),
    outline: [
      'Your alarm system',
      'Danger messages and what becomes of them',
      'The brain weighs it up',
      'When the alarm stays on',
      'Turning things up and turning things down',
      'Small steps, flare-ups and good company',
    ],
    objectives: [
      'Tell the story of how pain works in your own words',
      'Name some of the things that may turn your pain, or that of somebody you care for, up or down',
      'Plan one small step, and a way back if it was too big',
      'Know which questions to take to a health professional',
    ],
    audience: 'both',
    works: ['explain-pain'],
    hours: 10,
    form: 'Online, in your own time, for 12 months',
    format: 'self-paced',
    price: 290_00,
    accessMonths: 12,
    notes: 'Continuing education hours are sample figures.',
    cover: {
      alt: 'A paper person lies on the floor with feet up on a chair, reading; the lamp cord branches like a nerve.',
      idea: 'A reader on the floor, feet on a chair, under a lamp whose cord branches',
    },
  },
]
