import { chance } from '@/lib/drawing/chance'
import { framed, type Plate } from './plate'
import { drawAlarm } from './species/alarm'
import { drawBody } from './species/body'
import { drawBrainMaps } from './species/brain-maps'
import { drawChemistry } from './species/chemistry'
import { drawExpectation } from './species/expectation'
import { drawLiving } from './species/living'
import { drawNerves } from './species/nerves'
import { drawPeople } from './species/people'
import { drawWords } from './species/words'

const SPECIES = {
  alarm: drawAlarm,
  nerves: drawNerves,
  body: drawBody,
  chemistry: drawChemistry,
  expectation: drawExpectation,
  words: drawWords,
  people: drawPeople,
  living: drawLiving,
  'brain-maps': drawBrainMaps,
}

export type NeuronTopic = keyof typeof SPECIES

/** The species follows the topic, the number sets the growth, and one signal is on its way. */
export function drawNeuron({ number, topic }: { number: number; topic: NeuronTopic }): string {
  const plate: Plate = SPECIES[topic](number, chance(`${topic} ${number}`))
  return framed(plate)
}
