import type { Chance } from '@/lib/drawing/chance'
import { along, distance, lengthOf, type Point, toward } from '@/lib/drawing/ink'

export type Node = { at: Point; parent: number; angle: number }
export type Tree = Node[]
/** Where growth begins, the way it faces (0 is up), and a way that it has already gone. */
export type Root = { at: Point; angle: number; way?: readonly Point[] }

type Wish = {
  roots: Root[]
  /** What the tips reach for; each is let go once it has been reached. */
  targets: Point[]
  step?: number
  reach?: number
  near?: number
  /** How stubbornly a branch keeps its way. */
  firm?: number
  limit?: number
}

/** Branches share the room out among themselves: each target pulls the nearest tip, so that no two cross. */
export function grow(wish: Wish, luck: Chance): Tree {
  const { roots, step = 7, reach = 90, near = 13, firm = 0.7, limit = 900 } = wish
  const tree: Tree = roots.map(({ at, angle }) => ({ at, parent: -1, angle }))
  for (const [root, { way = [] }] of roots.entries()) tree.push(...walked(way, step, root, tree.length))
  let pulled = wish.targets.map((at): Target => ({ at, ...nearestTo(tree, at) }))
  while (pulled.length > 0 && tree.length < limit) {
    const pulls = new Map<number, Point>()
    for (const { at, nearest, far } of pulled) {
      if (far > reach) continue
      const from = (tree[nearest] as Node).at
      const [x, y] = pulls.get(nearest) ?? [0, 0]
      pulls.set(nearest, [x + (at[0] - from[0]) / far, y + (at[1] - from[1]) / far])
    }
    const before = tree.length
    for (const [parent, pull] of pulls) {
      const node = tree[parent] as Node
      const size = Math.hypot(...pull) || 1
      const [x, y] = [pull[0] / size + firm * Math.sin(node.angle), -pull[1] / size + firm * Math.cos(node.angle)]
      const angle = Math.atan2(x, y) + luck.between(-0.16, 0.16)
      const at = toward(node.at, angle, step)
      if (nearestTo(tree, at).far > step * 0.6) tree.push({ at, parent, angle })
    }
    if (tree.length === before) break
    const grown = tree.slice(before)
    pulled = pulled.map((target) => nearer(target, grown, before)).filter(({ far }) => far > near)
  }
  return tree
}

type Target = { at: Point; nearest: number; far: number }

function nearer(target: Target, grown: Tree, first: number): Target {
  const found = nearestTo(grown, target.at)
  return found.far < target.far ? { at: target.at, nearest: first + found.nearest, far: found.far } : target
}

function walked(way: readonly Point[], step: number, root: number, taken: number): Tree {
  if (way.length < 2) return []
  const line = along(way, Math.ceil(lengthOf(way) / step) + 1)
  return line.slice(1).map((at, index) => {
    const before = line[index] as Point
    return {
      at,
      parent: index === 0 ? root : taken + index - 1,
      angle: Math.atan2(at[0] - before[0], before[1] - at[1]),
    }
  })
}

function nearestTo(tree: Tree, { 0: x, 1: y }: Point): { nearest: number; far: number } {
  let [nearest, least] = [0, Number.POSITIVE_INFINITY]
  for (let index = 0; index < tree.length; index++) {
    const { at } = tree[index] as Node
    const far = (at[0] - x) ** 2 + (at[1] - y) ** 2
    if (far < least) [nearest, least] = [index, far]
  }
  return { nearest, far: Math.sqrt(least) }
}

/** Targets strewn over a shape, none too near to another. */
export function strewn(luck: Chance, count: number, apart: number, place: () => Point, isInside = (_: Point) => true) {
  const found: Point[] = []
  for (let tries = 0; tries < count * 30 && found.length < count; tries++) {
    const at = place()
    if (isInside(at) && found.every((other) => distance(other, at) > apart * luck.between(0.8, 1.2))) found.push(at)
  }
  return found
}
