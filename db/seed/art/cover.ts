import { lettered, widthOf } from '@/lib/drawing/letters'
import * as courses from './covers/courses'
import * as explain from './covers/explain-pain'
import * as gmi from './covers/gmi'
import * as nervous from './covers/neurodynamics'
import { COLOURS, type Colour, type Piece } from './paper'

type Cover = { ground: Colour; words: Colour; title: string; more?: string; pieces: Piece[] }

const eucalyptus = { ground: 'eucalyptus', words: 'paper' } as const
const tide = { ground: 'tide', words: 'paper' } as const

const cream = { ground: 'cream', words: 'ink' } as const
const jacaranda = { ground: 'jacaranda', words: 'paper' } as const

const PRODUCTS: Record<string, Cover> = {
  'explain-pain': { ...eucalyptus, title: 'Explain/Pain', more: 'Second Edition', pieces: explain.explainPain },
  'explain-pain-handbook': {
    ground: 'leaf',
    words: 'ink',
    title: 'The Explain/Pain Handbook',
    more: 'Protectometer',
    pieces: explain.handbook,
  },
  'explain-pain-supercharged': { ...eucalyptus, title: 'Explain Pain/Supercharged', pieces: explain.supercharged },
  'handbook-printable-sheet': {
    ground: 'gum',
    words: 'paper',
    title: 'Printable/sheet',
    more: 'for the Handbook',
    pieces: explain.printableSheet,
  },
  'explain-pain-starter-pack': {
    ground: 'leaf',
    words: 'ink',
    title: 'Explain Pain/Starter Pack',
    pieces: explain.starterPack,
  },
  'explain-pain-clinician-pack': { ...eucalyptus, title: 'Explain Pain/Clinician Pack', pieces: explain.clinicianPack },
  'waiting-room-pack': { ...eucalyptus, title: 'Waiting-room/Pack', pieces: explain.waitingRoomPack },
  'graded-motor-imagery-handbook': { ...tide, title: 'The Graded/Motor Imagery/Handbook', pieces: gmi.gmiHandbook },
  'recognise-flash-cards': { ground: 'sky', words: 'ink', title: 'Recognise/flash cards', pieces: gmi.flashCards },
  'recognise-online': { ...tide, title: 'Recognise/Online', more: '12 months', pieces: gmi.recogniseOnline },
  'mirror-box': { ...tide, title: 'Folding/mirror box', pieces: gmi.mirrorBox },
  'recognise-app': {
    ground: 'sky',
    words: 'ink',
    title: 'Recognise/app',
    more: 'per body part',
    pieces: gmi.recogniseApp,
  },
  'mirror-box-notes': { ...tide, title: 'Mirror box', more: 'notes for users', pieces: gmi.mirrorBoxNotes },
  'gmi-pack': { ...tide, title: 'GMI/Pack', pieces: gmi.gmiPack },
  'gmi-clinic-pack': { ...tide, title: 'GMI Clinic/Pack', pieces: gmi.gmiClinicPack },
  'sensitive-nervous-system': {
    ...cream,
    title: 'The Sensitive/Nervous System',
    pieces: nervous.sensitiveNervousSystem,
  },
  'neurodynamic-techniques': {
    ...cream,
    title: 'The Neurodynamic/Techniques',
    more: 'DVD and handbook',
    pieces: nervous.neurodynamicTechniques,
  },
  'mobilisation-of-the-nervous-system': {
    ...cream,
    title: 'Mobilisation/of the Nervous/System',
    pieces: nervous.mobilisation,
  },
  'neurodynamics-pack': { ...cream, title: 'Neurodynamics/Pack', pieces: nervous.neurodynamicsPack },
  'painful-yarns': { ground: 'ink', words: 'straw', title: 'Painful/Yarns', pieces: nervous.painfulYarns },
}

const COURSES: Record<string, Cover> = {
  'explain-pain': { ...jacaranda, title: 'Explain/Pain', pieces: courses.explainPain },
  'graded-motor-imagery': { ...jacaranda, title: 'Graded Motor/Imagery', pieces: courses.gradedMotorImagery },
  'explain-pain-and-gmi': { ...jacaranda, title: 'Explain Pain/+ GMI', pieces: courses.explainPainAndGmi },
  'mobilisation-of-the-nervous-system': {
    ...jacaranda,
    title: 'Mobilisation/of the Nervous/System',
    pieces: courses.mobilisation,
  },
  'pain-plasticity-rehabilitation': {
    ...jacaranda,
    title: 'Pain, Plasticity &/Rehabilitation',
    pieces: courses.painPlasticity,
  },
  'explain-pain-conference': { ...jacaranda, title: 'Explain Pain/Conference', pieces: courses.conference },
  'less-pain-better-performance': {
    ...jacaranda,
    title: 'Less Pain, Better/Performance',
    pieces: courses.betterPerformance,
  },
  'explain-pain-online': { ...jacaranda, title: 'Explain Pain/online', more: 'self-paced', pieces: courses.online },
}

/** In the dark, white paper lies in the shade. */
const DIMMED =
  '<style>@media(prefers-color-scheme:dark){[fill="#f1f4ec"]{fill:#dfe4d8}[fill="#eae3cb"]{fill:#d8d0b4}[fill="#d3e3d6"]{fill:#c2d4c6}}</style>'

/** A course may bear the name of a book: it has a cover of its own. */
export function drawCover(slug: string, kind: 'product' | 'course' = 'product'): string {
  const cover = (kind === 'course' ? COURSES : PRODUCTS)[slug]
  if (!cover) throw new Error(`no cover is designed for the ${kind} ${slug}`)
  const lines = cover.title.split('/')
  const size = Math.min(44, ...lines.map((line) => 250 / widthOf(line)))
  const title = lines.map((line, index) => lettered(line, 25, 30 + size * 0.72 + index * size * 0.98, size)).join('')
  const below = 30 + size * 0.72 + (lines.length - 1) * size * 0.98 + 27
  const more = cover.more ? lettered(cover.more, 25.5, below, Math.min(19, 250 / widthOf(cover.more))) : ''
  const shapes = cover.pieces.map(([colour, outline]) => `<path fill="${COLOURS[colour]}" d="${outline}"/>`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 400" width="300" height="400">${DIMMED}<path fill="${COLOURS[cover.ground]}" d="M0 0H300V400H0z"/>${shapes}<path fill="${COLOURS[cover.words]}" d="${title}${more}"/></svg>`
}
