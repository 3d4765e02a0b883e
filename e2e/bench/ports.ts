/** On loopback alone, and away from those of the demo and of the journeys; BENCH_PORT moves them all, so that two runs do not meet. */
const first = Number(process.env.BENCH_PORT ?? 3962)
export const ports = {
  shop: first,
  second: first + 1,
  nginx: first + 2,
  bareNext: first + 3,
  standIn: first + 4,
  node: first + 5,
  figures: first + 6,
  bareApart: first + 7,
}
