/** What the front alone promises. Under plain `next start` (E2E_FRONT=off) everything else holds as well. */
export const FRONT_ALONE: { files: string[]; titles: string[]; why: string }[] = [
  {
    files: ['front.spec.ts', 'weight*.spec.ts', 'two-processes.spec.ts'],
    titles: [],
    why: 'They look at the bytes and headers that the front writes, and at the pages that it keeps.',
  },
  {
    files: [],
    titles: ['a long form that is sent after the shop was renewed'],
    why: 'What an older build sent is given back by the front; Next knows no form but its own.',
  },
  {
    files: ['enhancing*.spec.ts'],
    titles: [],
    why: 'The shop’s own script steps aside where React acts on the same forms.',
  },
  {
    files: ['hostile.spec.ts'],
    titles: ['a form that another site sends is refused with words', 'a form that names no origin is refused as well'],
    why: 'Crooked addresses and foreign forms are turned away before they reach Next, which answers them with a bare error.',
  },
  {
    files: [],
    titles: ['a buyer is turned away from the pages of the staff', 'gets through exactly the doors that are open to'],
    why: 'A page that a throw did not make names its own status, and the front takes it at its word; Next says 200.',
  },
  {
    files: [],
    titles: ['a second factor is set up'],
    why: 'The front says which page was asked for before the second factor; Next tells its layouts of no address.',
  },
  { files: ['crash.spec.ts'], titles: [], why: 'It starts and kills a shop of its own, with the front.' },
  {
    files: ['limits.spec.ts', 'looked-after.spec.ts', 'full-disk.spec.ts'],
    titles: ['the log tells of all journeys'],
    why: 'The front knows who is on the line and how long an answer took, and turns the word of a page into its status.',
  },
]
