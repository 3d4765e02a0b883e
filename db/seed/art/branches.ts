import { distance, lengthOf, mix, type Pen, stroke } from '@/lib/drawing/ink'
import type { Node, Tree } from './growth'

type Ink = {
  /** How much stouter a stem is where it leaves the body, and how far that reaches. */
  root?: number
  rooted?: number
  tip?: number
  power?: number
  most?: number
  flare?: number
  apart?: number
  shortest?: number
}

/** Each fork thins by the number of tips it feeds; the stoutest child carries the stroke on. */
export function inked(grown: Tree, ink: Ink = {}): string {
  const { tip = 2, power = 0.5, most = 16, flare = 1.4, apart = 15, shortest = 22, root = 0, rooted = 40 } = ink
  const tree = eased(pruned(grown, shortest))
  const tips = countTips(tree)
  const from = farFromRoot(tree)
  const thick = (index: number) => Math.min(most, tip * (tips[index] ?? 1) ** power)
  const stout = (index: number) => thick(index) + root * Math.exp(-(from[index] ?? 0) / rooted)
  return chainsOf(tree)
    .filter((chain) => chain.length > 1)
    .map((chain) => {
      const line = chain.map((index) => (tree[index] as Node).at)
      const isRoot = (tree[chain[0] as number] as Node).parent < 0
      const widths = chain.map(isRoot ? stout : thick)
      return stroke(line, isRoot ? penOf(widths) : penOf(leaving(widths, stout(chain[0] as number), flare)), apart)
    })
    .join('')
}

function chainsOf(tree: Tree): number[][] {
  const children = childrenOf(tree)
  const tips = countTips(tree)
  const begun = tree.flatMap((node, index) => (node.parent < 0 ? [[index]] : []))
  const chains: number[][] = []
  for (let chain = begun.pop(); chain; chain = begun.pop()) {
    for (let index = chain.at(-1) as number; ; ) {
      const [first, ...others] = (children[index] as number[]).toSorted((a, b) => (tips[b] ?? 0) - (tips[a] ?? 0))
      for (const other of others) begun.push([index, other])
      if (first === undefined) break
      chain.push(first)
      index = first
    }
    chains.push(chain)
  }
  return chains
}

/** Stubs are taken off, as a gardener would, until only branches are left. */
function pruned(tree: Tree, shortest: number): Tree {
  const stubs = new Set<number>()
  for (const chain of chainsOf(tree)) {
    const isSide = (tree[chain[0] as number] as Node).parent >= 0
    if (isSide && lengthOf(chain.map((index) => (tree[index] as Node).at)) < shortest) stubs.add(chain[1] as number)
  }
  if (stubs.size === 0) return tree
  for (const [index, { parent }] of tree.entries()) if (stubs.has(parent)) stubs.add(index)
  const places = new Map<number, number>()
  const kept = tree.filter((_, index) => {
    if (!stubs.has(index)) places.set(index, places.size)
    return !stubs.has(index)
  })
  return pruned(
    kept.map((node) => ({ ...node, parent: places.get(node.parent) ?? -1 })),
    shortest,
  )
}

/** The whole tree is smoothed at once, so that branches stay on their stems. */
function eased(tree: Tree, times = 3): Tree {
  if (times === 0) return tree
  const children = childrenOf(tree)
  const tips = countTips(tree)
  const smooth = tree.map((node, index) => {
    const parent = tree[node.parent]
    const child = tree[(children[index] as number[]).toSorted((a, b) => (tips[b] ?? 0) - (tips[a] ?? 0))[0] ?? -1]
    return parent && child ? { ...node, at: mix(node.at, mix(parent.at, child.at, 0.5), 0.5) } : node
  })
  return eased(smooth, times - 1)
}

function childrenOf(tree: Tree): number[][] {
  const children = tree.map((): number[] => [])
  for (const [index, { parent }] of tree.entries()) children[parent]?.push(index)
  return children
}

function farFromRoot(tree: Tree): number[] {
  const far: number[] = []
  for (const { at, parent } of tree)
    far.push(parent < 0 ? 0 : (far[parent] ?? 0) + distance((tree[parent] as Node).at, at))
  return far
}

function countTips(tree: Tree): number[] {
  const tips = tree.map(() => 0)
  for (const [index, { parent }] of [...tree.entries()].reverse()) {
    tips[index] = tips[index] || 1
    if (parent >= 0) tips[parent] = (tips[parent] ?? 0) + (tips[index] ?? 1)
  }
  return tips
}

/** A side branch leaves its parent with a web, then keeps its own thickness. */
function leaving(widths: number[], parent: number, flare: number): number[] {
  const own = widths[1] ?? 1
  return [Math.min(parent, own * 2.4), own * flare, ...widths.slice(2)]
}

/** Every branch ends in a point. */
function penOf(widths: number[]): Pen {
  return (share) => {
    const at = share * (widths.length - 1)
    const [low, high] = [widths[Math.floor(at)] ?? 1, widths[Math.ceil(at)] ?? 1]
    const width = low + (high - low) * (at % 1)
    return share > 0.7 ? width * (1.56 - share * 0.8) : width
  }
}
