import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CurrentKnowledge } from '../../src/app/current-knowledge.ts'
import { snapshotBackends } from '../../src/app/knowledge-indexing.ts'
import { rollBack } from '../../src/app/roll-back.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { parkFile } from '../support/knowledge-folder.ts'
import { RecordingEmbeddingModel } from '../support/recording-embedding-model.ts'
import { RecordingLog } from '../support/recording-log.ts'
import { IndexingBench } from '../support/snapshots.ts'

/** An assistant's knowledge over a bench, and what it logged. */
class KnowledgeBench extends IndexingBench {
  readonly clock = new FakeClock()
  readonly log = new RecordingLog()
  builds = 0

  openCurrent(model = this.model) {
    const { store, clock, log } = this
    const build = () => {
      this.builds += 1
      return this.run({ model })
    }
    return CurrentKnowledge.open({ store, model, backends: snapshotBackends, build, clock, log })
  }

  /** Two snapshots; the second knows K003 as well. */
  async twoSnapshots() {
    const { snapshot: first } = await this.run()
    this.write({ 'parks/K003.md': parkFile('K003') })
    const { snapshot: second } = await this.run()
    return { first, second }
  }

  damage(snapshot: string): void {
    appendFileSync(join(this.store.folderOf(snapshot), 'knowledge.sqlite'), 'x')
  }

  errors(): string[] {
    return this.log.entries
      .filter(({ level }) => level === 'error')
      .map(({ facts, message }) => `${message}: ${'error' in facts ? facts.error : ''}`)
  }

  /** Lets the watcher look once and waits until it has looked. */
  async look(): Promise<void> {
    await this.clock.asleep()
    this.clock.advance(1000)
    await this.clock.asleep()
  }
}

test('the current snapshot is used and nothing is built', async () => {
  using bench = new KnowledgeBench()
  const { second } = await bench.twoSnapshots()
  await using knowledge = await bench.openCurrent()
  expect(knowledge.retriever.index.name).toBe(second)
  expect([bench.builds, bench.errors()]).toEqual([0, []])
})

test('a damaged current snapshot is logged and the previous one used', async () => {
  using bench = new KnowledgeBench()
  const { first, second } = await bench.twoSnapshots()
  bench.damage(second)
  await using knowledge = await bench.openCurrent()
  expect(knowledge.retriever.index.name).toBe(first)
  expect(bench.builds).toBe(0)
  expect(bench.errors()).toEqual([expect.stringContaining('is damaged: knowledge.sqlite')])
})

test('a missing current snapshot is logged and the previous one used', async () => {
  using bench = new KnowledgeBench()
  const { first, second } = await bench.twoSnapshots()
  rmSync(bench.store.folderOf(second), { recursive: true })
  await using knowledge = await bench.openCurrent()
  expect(knowledge.retriever.index.name).toBe(first)
  expect(bench.errors()).toHaveLength(1)
})

test('without any snapshot one is built', async () => {
  using bench = new KnowledgeBench()
  await using knowledge = await bench.openCurrent()
  expect(knowledge.retriever.index.record('K001')).toBeDefined()
  expect([bench.builds, bench.errors()]).toEqual([1, []])
})

test('when every snapshot is damaged, or made by another model, one is built', async () => {
  using bench = new KnowledgeBench()
  const { first, second } = await bench.twoSnapshots()
  await using other = await bench.openCurrent(new RecordingEmbeddingModel('recording:2'))
  expect(other.retriever.index.manifest.modelIdentity).toBe('recording:2')
  expect(bench.builds).toBe(1)
  expect(bench.errors()).toHaveLength(2)
  expect(await bench.store.current()).not.toBe(second)
  expect(await bench.store.current()).not.toBe(first)
})

test('a new snapshot is taken while running', async () => {
  using bench = new KnowledgeBench()
  await bench.run()
  await using knowledge = await bench.openCurrent()
  knowledge.watch()
  const old = knowledge.retriever
  expect(old.index.record('K003')).toBeUndefined()
  bench.write({ 'parks/K003.md': parkFile('K003') })
  const { snapshot } = await bench.run()
  await bench.look()
  expect(knowledge.retriever.index.name).toBe(snapshot)
  expect(knowledge.retriever.index.record('K003')).toBeDefined()
  // Turns under way still read the old one.
  expect(old.index.lexical('bigrams', ['企业'], 5)).toHaveLength(2)
})

test('a damaged new snapshot is refused and the one before stays, until a whole one comes', async () => {
  using bench = new KnowledgeBench()
  const { snapshot: first } = await bench.run()
  await using knowledge = await bench.openCurrent()
  knowledge.watch()
  await bench.clock.asleep()
  bench.write({ 'parks/K003.md': parkFile('K003') })
  const { snapshot: second } = await bench.run()
  bench.damage(second)
  await bench.look()
  await bench.look()
  expect(knowledge.retriever.index.name).toBe(first)
  expect(bench.errors()).toEqual([expect.stringContaining('the one before')])
  const { snapshot: third } = await bench.run()
  await bench.look()
  expect(knowledge.retriever.index.name).toBe(third)
})

test('after going back the snapshot before is taken while running', async () => {
  using bench = new KnowledgeBench()
  const { first } = await bench.twoSnapshots()
  await using knowledge = await bench.openCurrent()
  knowledge.watch()
  await bench.clock.asleep()
  await rollBack(bench.store, new Date())
  await bench.look()
  expect(knowledge.retriever.index.name).toBe(first)
})
