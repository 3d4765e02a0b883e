/** On loopback alone, and away from those of the demo and of the journeys. */
export const ports = { shop: 3962, second: 3963, nginx: 3964, bareNext: 3965, standIn: 3966 }
