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

/** Hierarchical navigable small-world graphs (Malkov and Yashunin 2018) in files, by cosine. */
export const hnswVectorIndexFiles: VectorIndexFiles = {
  async write(file, vectors, dimension) {
    const count = vectors.length / dimension
    const graph = new hnswlib.HierarchicalNSW('cosine', dimension)
    graph.initIndex(Math.max(1, count), NEIGHBOURS, CONSTRUCTION_EFFORT, SEED)
    for (let at = 0; at < count; at++) graph.addPoint([...vectors.subarray(at * dimension, (at + 1) * dimension)], at)
    await graph.writeIndex(file)
  },
  async open(file, dimension) {
    const graph = new hnswlib.HierarchicalNSW('cosine', dimension)
    await graph.readIndex(file)
    return new HnswVectorIndex(graph)
  },
}
