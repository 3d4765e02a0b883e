import { type Chance, spread } from '@/lib/drawing/chance'
import { blob, distance, type Point, points, ring, stroke, swell, taper, toward } from '@/lib/drawing/ink'
import { type Plate, stretch } from '../plate'

/** Pacinian corpuscles in their tissue: skins like an onion's round one ending. The number counts and tilts them. */
export function drawBody(number: number, luck: Chance): Plate {
  const count = 1 + Math.floor(spread(number) * 3)
  const size = [1, 0.72, 0.58][count - 1] as number
  const lean = (spread(number, 1) - 0.5) * 0.9
  const foot: Point = [200 - lean * 60, 404]
  const places = (
    [
      [[200, 160]],
      [
        [128, 150],
        [278, 176],
      ],
      points('104 176, 206 104, 306 190'),
    ] as Point[][]
  )[count - 1] as Point[]
  const stalks = places.map((at, index): Point[] => {
    const turn = lean + (index - (count - 1) / 2) * 0.5
    const base = toward(at, turn + Math.PI, 122 * size)
    return [
      foot,
      [foot[0] + (base[0] - foot[0]) * 0.2, 350],
      [base[0] - turn * 20, base[1] + 26],
      base,
      toward(at, turn, 62 * size),
    ]
  })
  const ink = places.map((at, index) => corpuscle(at, lean + (index - (count - 1) / 2) * 0.5, size, luck)).join('')
  const fibres = stalks.map((stalk) => stroke(stalk, taper(11, 5.5, 0.6), 16)).join('')
  return {
    ink: ink + fibres,
    behind: tissue(number, places, 150 * size),
    signal: stretch(stalks.at(-1) as Point[], 0.14, 0.36),
  }
}

function corpuscle(at: Point, turn: number, size: number, luck: Chance): string {
  const layers = Math.round(8 * size) + 2
  const skins = Array.from({ length: layers }, (_, layer) => {
    const share = (layer + 1) / layers
    const [wide, high] = [18 + 78 * share, 46 + 82 * share]
    const phase = luck.between(0, 6.3)
    const points = Array.from({ length: 16 }, (_, index): Point => {
      const angle = (index / 16) * 2 * Math.PI
      const uneven = size * (1 + 0.018 * Math.sin(angle * 3 + phase))
      const egg = 1 - 0.14 * Math.cos(angle)
      const [x, y] = [Math.sin(angle) * wide * egg * uneven, -Math.cos(angle) * high * uneven]
      return [at[0] + x * Math.cos(turn) - y * Math.sin(turn), at[1] + x * Math.sin(turn) + y * Math.cos(turn)]
    })
    const pen = layer === layers - 1 ? 4.2 : 1.7
    return ring(points, (share) => pen * (1 + 0.45 * Math.sin(share * 6.3 + phase)))
  })
  const tip = toward(at, turn, 60 * size)
  return skins.join('') + blob(tip, 8 * size, 11 * size, turn)
}

/** Loose strands that part round what lies in them. */
function tissue(number: number, places: Point[], far: number): string {
  return Array.from({ length: 11 }, (_, index) => {
    const y = 14 + index * 37
    const strand = Array.from({ length: 9 }, (_, step): Point => {
      const at: Point = [-6 + step * 51.5, y + Math.sin(step * 0.9 + index * 0.7 + number) * 9]
      const push = places.reduce(
        (all, place) => all + Math.sign(at[1] - place[1]) * Math.max(0, far - distance(at, place)) * 0.55,
        0,
      )
      return [at[0], at[1] + push]
    })
    const from = index % 2 === 0 ? strand.slice(0, 3 + (index % 3)) : strand.slice(5 - (index % 3))
    return places.some((place) => from.some((at) => distance(at, place) < far * 0.72))
      ? ''
      : stroke(from, swell(3.2, 0.5), 24)
  }).join('')
}
