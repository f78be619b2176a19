import hnswlib from 'hnswlib-node'
import type { PassageScore } from '../../ports/knowledge-index.ts'
import type { VectorIndex, VectorIndexFiles } from '../../ports/vector-index.ts'

const SEED = 20260101
const NEIGHBOURS = 32
const CONSTRUCTION_EFFORT = 200
const SEARCH_EFFORT = 256

class HnswVectorIndex implements VectorIndex {
  readonly #graph: hnswlib.HierarchicalNSW

  constructor(graph: hnswlib.HierarchicalNSW) {
    graph.setEf(SEARCH_EFFORT)
    this.#graph = graph
  }

  nearest(vector: Float32Array, limit: number): readonly PassageScore[] {
    const count = Math.min(limit, this.#graph.getCurrentCount())
    if (count === 0) return []
    const { neighbors, distances } = this.#graph.searchKnn([...vector], count)
    return neighbors.map((passageId, at) => ({ passageId, score: 1 - distances[at]! }))
  }
}

/** A graph with room for `more` points than the base has, if there is one. */
async function graphFrom(base: string | undefined, more: number, dimension: number) {
  const graph = new hnswlib.HierarchicalNSW('cosine', dimension)
  if (base === undefined) graph.initIndex(Math.max(1, more), NEIGHBOURS, CONSTRUCTION_EFFORT, SEED)
  else {
    await graph.readIndex(base)
    graph.resizeIndex(Math.max(1, graph.getCurrentCount() + more))
  }
  return graph
}

/** Hierarchical navigable small-world graphs (Malkov and Yashunin 2018) in files, by cosine. */
export const hnswVectorIndexFiles: VectorIndexFiles = {
  async write(file, { removed, added }, dimension, base) {
    const graph = await graphFrom(base, added.length, dimension)
    for (const passageId of removed) graph.markDelete(passageId)
    for (const { passageId, vector } of added) graph.addPoint([...vector], passageId)
    await graph.writeIndex(file)
  },
  async open(file, dimension) {
    const graph = new hnswlib.HierarchicalNSW('cosine', dimension)
    await graph.readIndex(file)
    return new HnswVectorIndex(graph)
  },
}
