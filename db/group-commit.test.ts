import { setImmediate as nextTurn } from 'node:timers/promises'
import { count, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { fakeWorld } from '@/lib/world/fake'
import { groupCommit, type Writer } from './group-commit'
import { type Db, transact } from './open'
import { rounds } from './schema/jobs'

/** A connection of nothing but a list: what each transaction wrote, and what a commit has kept. */
function connection({ commitFails = false } = {}) {
  let open: string[] | undefined
  let saved = 0
  const end = () => {
    open = undefined
  }
  const state = { kept: [] as string[], commits: 0, breakDown: end }
  const writer: Writer = {
    isOpen: () => open !== undefined,
    async begin() {
      open = []
    },
    commit() {
      if (commitFails) throw new Error('the disk is full')
      state.kept.push(...(open ?? []))
      state.commits += 1
      end()
    },
    rollback: end,
    save() {
      saved = open?.length ?? 0
    },
    release: () => {},
    rollbackToSaved: () => void open?.splice(saved),
  }
  return { state, writer, write: (text: string) => void open?.push(text) }
}

/** A busy machine must not end a group early here. */
const UNHURRIED = { members: 64, milliseconds: Number.POSITIVE_INFINITY }

const names = (many: number) => Array.from({ length: many }, (_, n) => `${n}`)

test('those who wait share one commit, in the order in which they came, and are answered after it', async () => {
  const { state, writer, write } = connection()
  const { transact } = groupCommit(writer, UNHURRIED)
  const commitsAtAnswer = await Promise.all(
    names(64).map((name) => transact(async () => write(name)).then(() => state.commits)),
  )
  expect(state.kept).toEqual(names(64))
  expect(commitsAtAnswer).toEqual(Array(64).fill(1))
})

test('requests that are ready together share a commit, though each is heard by itself', async () => {
  const { state, writer, write } = connection()
  const { transact } = groupCommit(writer, UNHURRIED)
  const ready = names(20).map(async (name) => {
    await nextTurn()
    await transact(async () => write(name))
  })
  await Promise.all(ready)
  expect(state).toMatchObject({ commits: 1, kept: names(20) })
})

test('a group has an end: the sixty-fifth waits for the next commit', async () => {
  const { state, writer, write } = connection()
  const { transact } = groupCommit(writer, UNHURRIED)
  await Promise.all(names(65).map((name) => transact(async () => write(name))))
  expect(state).toMatchObject({ commits: 2, kept: names(65) })
})

test('who throws fails alone, and the others are kept', async () => {
  const { state, writer, write } = connection()
  const { transact } = groupCommit(writer, UNHURRIED)
  const answers = await Promise.allSettled(
    names(64).map((name) =>
      transact(async () => {
        write(name)
        if (name === '7') throw new Error('changed my mind')
      }),
    ),
  )
  expect(answers.flatMap(({ status }, at) => (status === 'rejected' ? at : []))).toEqual([7])
  expect(state.kept).toEqual(names(64).filter((name) => name !== '7'))
})

test('the first who throws takes nobody with it', async () => {
  const { state, writer, write } = connection()
  const { transact } = groupCommit(writer, UNHURRIED)
  const first = transact(async () => {
    write('first')
    throw new Error('changed my mind')
  })
  const second = transact(async () => write('second'))
  await expect(first).rejects.toThrow('changed my mind')
  await second
  expect(state.kept).toEqual(['second'])
})

test('when the commit fails, everybody is told and nothing is kept', async () => {
  const { state, writer, write } = connection({ commitFails: true })
  const { transact } = groupCommit(writer, UNHURRIED)
  const answers = await Promise.allSettled(names(64).map((name) => transact(async () => write(name))))
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(64)
  expect(state.kept).toEqual([])
})

test('an error that ends the whole transaction fails all who were in it, and those after them go on', async () => {
  const { state, writer, write } = connection()
  const { transact } = groupCommit(writer, UNHURRIED)
  const answers = await Promise.allSettled(
    names(10).map((name) =>
      transact(async () => {
        write(name)
        if (name !== '4') return
        state.breakDown()
        throw new Error('input/output error')
      }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual([...Array(5).fill('rejected'), ...Array(5).fill('fulfilled')])
  expect(state.kept).toEqual(['5', '6', '7', '8', '9'])
})

test('whatever else uses the connection stands between groups, never inside one', async () => {
  const { state, writer, write } = connection()
  const { transact, alone } = groupCommit(writer, UNHURRIED)
  const wasOpen = await Promise.all([
    transact(async () => write('a')).then(() => false),
    alone(async () => writer.isOpen()),
    transact(async () => write('b')).then(() => false),
  ])
  expect(wasOpen).toEqual([false, false, false])
  expect(state.kept.toSorted()).toEqual(['a', 'b'])
})

const countRounds = async (db: Db) => (await db.select({ n: count() }).from(rounds))[0]?.n ?? 0

test('on the engine itself, one of many that throws leaves no row, and each sees those before it', async () => {
  const { db, now } = await fakeWorld()
  const answers = await Promise.allSettled(
    names(64).map((name) =>
      transact(db, async (tx) => {
        await tx.insert(rounds).values({ name, startedAt: now() })
        if (name === '7') throw new Error('changed my mind')
        return countRounds(tx)
      }),
    ),
  )
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  const counts = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 63 }, (_, n) => n + 1))
  expect(await db.select().from(rounds).where(eq(rounds.name, '7'))).toEqual([])
  expect(await countRounds(db)).toBe(63)
})
