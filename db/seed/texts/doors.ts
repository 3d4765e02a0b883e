export type SeedDoor = {
  id: string
  title: string
  invitation: string
  welcome: string
  /** Slugs of nuggets, in the order to read them, each with a sentence why. */
  reading: [slug: string, why: string][]
  book: { slug: string; why: string }
  /** By its code. */
  course: { code: string; why: string }
}

/** The doors of the page *Start here*. */
export const doors: SeedDoor[] = [
  {
    id: 'in-pain',
    title: 'I am in pain, or somebody close to me is',
    invitation: 'Five short stories on what pain is, and what may help.',
    welcome:
      'Your pain is real. It is also made by a body that can change, and knowing how it works may take some of the fear out of it. None of this replaces somebody who knows you. Read one today and leave the others for later; they will wait.',
    reading: [
      [
        'an-alarm-not-a-damage-gauge',
        'Begin here: why pain can be very loud while little is wrong, and why it is real all the same.',
      ],
      [
        'sunburn-in-the-shower-neuroscience-nugget-number-15',
        'You know this one from the beach. It shows how an alarm can become touchy for a while.',
      ],
      [
        'we-are-powerful-self-lubricators-neuroscience-nugget-no-17',
        'Many of us were told that we are worn out. Joints may look after themselves better than that sounds.',
      ],
      ['move-to-mute', 'On moving again, with an honest word on the days when it does not help.'],
      [
        'oxytocin-a-hormone-for-company',
        'The last one is about company, which belongs on the list beside walking and sleep.',
      ],
    ],
    book: {
      slug: 'explain-pain-handbook',
      why: 'Forty-eight pages with a pen in your hand: it helps you to find what turns your own pain up, and what turns it down.',
    },
    course: {
      code: 'LPB',
      why: 'Six evenings online, from home, for people who move for a living or for love. There is room for questions every time.',
    },
  },
  {
    id: 'clinician',
    title: 'I look after people in pain',
    invitation: 'Five nuggets to tell this week, with their sources.',
    welcome:
      'Each nugget comes with a script of about a minute, in words that most people follow, and with references, so that you can check us. On average, teaching people about pain helps modestly, and most of all together with moving. These five are a fair sample of how we tell it.',
    reading: [
      ['an-alarm-not-a-damage-gauge', 'The definition of pain in a picture that a patient can take home.'],
      ['words-that-stay', 'Before you say anything else: what people remembered of what clinicians had told them.'],
      [
        'colour-changes-the-burn',
        'A small experiment on what surroundings do to pain. It may make you look twice at your waiting room.',
      ],
      ['left-or-right', 'The three steps of graded motor imagery, and how far the evidence goes.'],
      ['slide-or-pull', 'For those who use their hands: two exercises that look alike, measured.'],
    ],
    book: {
      slug: 'explain-pain-supercharged',
      why: 'The science, how to teach it, and a large store of short stories to choose from.',
    },
    course: {
      code: 'EP',
      why: 'Two days on how pain works and how to talk about it, with time to practise on a patient colleague.',
    },
  },
  {
    id: 'clinic',
    title: 'I order for a clinic, a course or a library',
    invitation: 'What to look at first, and what many copies cost.',
    welcome:
      'You may be asked to order forty of something that you have not read. These five show what the books are made of, and each can be printed as a card for the waiting room. From ten copies of one book the bulk price counts by itself; a purchase order number can go on any order.',
    reading: [
      ['two-flashes-of-ouch', 'Two minutes, and you know how we write.'],
      ['an-alarm-not-a-damage-gauge', 'The idea that most of the books grow from.'],
      ['nerves-have-a-glide-path', 'What the physiotherapists will be talking about. It prints well, too.'],
      ['slow-stroke-nerves', 'One for the people who come along with a patient and would like to do something.'],
      ['move-to-mute', 'A card to have ready beside the exercise bike.'],
    ],
    book: {
      slug: 'explain-pain',
      why: 'Written for people in pain and for those who look after them, so one title serves the shelf and the waiting room.',
    },
    course: {
      code: 'EPG',
      why: 'Three days for a team that would like a common language. Several places can go into one order, and names can follow later.',
    },
  },
]
