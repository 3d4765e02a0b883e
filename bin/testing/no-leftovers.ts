import { afterAll, afterEach, beforeEach } from 'vitest'
import { closeCopies, countCopies } from '@/db/copies'

// What a test opened ends with it, and what its file opened for all of its tests ends with the file.
let ofTheFile = 0
beforeEach(() => {
  ofTheFile = countCopies()
})
afterEach(() => closeCopies(ofTheFile))
afterAll(() => closeCopies(0))
