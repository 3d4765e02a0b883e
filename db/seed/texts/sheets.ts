/** What stands on a printed page, from top to bottom. */
export type SeedBlock =
  | { kind: 'title' | 'heading' | 'words' | 'small'; text: string }
  | { kind: 'lines'; count: number }
  | { kind: 'columns'; left: string; right: string; count: number }

export type SeedSheet = { file: string; title: string; pages: SeedBlock[][] }

const words = (text: string): SeedBlock => ({ kind: 'words', text })
const heading = (text: string): SeedBlock => ({ kind: 'heading', text })

/** The free sheets, as the catalogue describes them. */
export const sheets: SeedSheet[] = [
  {
    file: 'handbook-printable-sheet.pdf',
    title: 'Printable sheet for the Handbook',
    pages: [
      [
        { kind: 'title', text: 'My sheet' },
        words(
          'Write down what seems to turn your pain up and what seems to turn it down: things you do, hear, see, think or feel, people, places, the weather. There are no wrong answers, and you need not fill every line.',
        ),
        { kind: 'columns', left: 'Seems to turn it up', right: 'Seems to turn it down', count: 13 },
        heading('One small thing I might try this week'),
        { kind: 'lines', count: 4 },
        {
          kind: 'small',
          text: 'Print this sheet as often as you like. It helps to sort thoughts; it does not diagnose anything, and it is not medical advice. If writing brings up more than you bargained for, put it away for now and talk with somebody you trust.',
        },
      ],
    ],
  },
  {
    file: 'mirror-box-notes.pdf',
    title: 'Mirror box: notes for users',
    pages: [
      [
        { kind: 'title', text: 'Mirror box: notes for users' },
        words(
          'Somebody who knows you has thought about whether a mirror suits you. These pages are for the days between.',
        ),
        heading('Setting up'),
        words('Sit at a table, in a quiet place, with both feet on the floor. Take off rings and watches.'),
        words(
          'Stand the box in front of you with the mirror towards the side that does not hurt. The side that hurts goes inside, out of sight, as comfortably as it can.',
        ),
        words('Lean a little until the picture in the mirror sits where your hidden side would be.'),
        heading('First tries: only looking'),
        words('Look at the picture for a minute. Breathe. Nothing has to move. That may be enough for the first days.'),
        heading('Then: slow and small'),
        words(
          'Move the side that does not hurt, slowly, and watch. Open and close. Turn the palm up and down. One or two minutes are plenty; a few short turns a day do more than one long one.',
        ),
        words('If it goes well for some days, let the hidden side join in with something very small.'),
        heading('Turns a day that we have agreed on'),
        { kind: 'lines', count: 4 },
      ],
      [
        { kind: 'title', text: 'What you may notice' },
        heading('Warmth, tingling, or a limb that feels strange'),
        words('Many people notice this. It often settles within minutes. Look away for a while, then decide.'),
        heading('Feeling dizzy, sweaty or upset'),
        words('Stop for today. Next time look for a shorter while, or only think of the movement.'),
        heading('Pain that climbs'),
        words('Stop. Go back a step: to looking only, or to imagining. Going slower is not going backwards.'),
        heading('Nothing at all'),
        words('That happens too. Try another time of day, then talk with your clinician about it.'),
        heading('When to ask for help'),
        words(
          'If pain, swelling or colour of the limb changes and stays changed, or if something new worries you, ring your clinician or your doctor.',
        ),
        heading('What I would like to ask next time'),
        { kind: 'lines', count: 6 },
        {
          kind: 'small',
          text: 'For whom a mirror is a good idea is a clinical decision, and the evidence differs with the condition. These notes are general, and are not medical advice.',
        },
      ],
    ],
  },
]
