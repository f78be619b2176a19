import { execFile } from 'node:child_process'
import { copyFile, glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const LINTER = 'node_modules/@biomejs/biome/bin/biome'
const TOP_LEVEL = [
  'domain',
  'ports',
  'text',
  'config',
  'indexing',
  'retrieval',
  'answering',
  'conversation',
  'gaps',
  'leads',
  'channels',
  'adapters',
  'app',
]
const GROUPS = ['channels', 'adapters']

interface Layer {
  /** Relative to `src/`. */
  readonly folder: string
  readonly allowed: ReadonlySet<string>
}

/** Packages that are a vendor's SDK, by the one folder that may know them. */
const VENDORS: Readonly<Record<string, RegExp>> = {
  'adapters/chart': /^(?:chart\.js|@napi-rs\/canvas|@fontsource\/)/,
  'adapters/documents':
    /^(?:pdfjs-dist|mammoth|@e965\/xlsx|yauzl|postal-mime|warcio|linkedom|@mozilla\/readability|@gutenye\/|chardet)(?:\/|$)/,
  'adapters/hnswlib': /^hnswlib-node$/,
  'adapters/langchain': /^(?:langchain|@langchain\/(?:core|community))(?:\/|$)/,
  'adapters/onnx': /^@huggingface\/tokenizers$/,
  'adapters/openai': /^openai(?:\/|$)/,
  'adapters/sqlite': /^node:sqlite$/,
  'channels/http': /^(?:hono|@hono\/|standardwebhooks)/,
  'channels/telegram': /^grammy(?:\/|$)/,
}

/** Runs models: the embedding model, and those that recognise characters in the process of the readers. */
const MODEL_RUNTIME = 'onnxruntime-node'
const MODEL_FOLDERS = ['src/adapters/onnx/', 'src/adapters/documents/']

/** The layers table of docs/design.md, but for the composition root, which may import everything. */
async function documentedLayers(): Promise<Layer[]> {
  const page = await readFile('docs/design.md', 'utf8')
  return [...page.matchAll(/^\| `src\/([\w/.]+?)\/?` \|.*\| ([^|]+) \|$/gm)]
    .map(([, folder = '', allowed = '']) => ({ folder, allowed: new Set(allowed.trim().split(', ')) }))
    .filter(({ allowed }) => !allowed.has('everything'))
}

/** Where code of a layer could reach into: every other top-level folder, and its siblings inside a group. */
function reachable({ folder }: Layer, layers: readonly Layer[]): string[] {
  const [own] = folder.split('/')
  const siblings = layers
    .map((layer) => layer.folder)
    .filter((other) => other.startsWith(`${own}/`) && other !== folder)
  return [...TOP_LEVEL.filter((name) => name !== own), ...siblings]
}

/** What the linter with this project's settings refuses: `layer -> target`. */
async function refusals(layers: readonly Layer[]): Promise<Set<string>> {
  using folder = new TemporaryFolder()
  await copyFile('biome.json', join(folder.path, 'biome.json'))
  for (const layer of layers) {
    const file = layer.folder.endsWith('.ts') ? layer.folder : `${layer.folder}/probe.ts`
    const up = file.includes('/') ? '../'.repeat(file.split('/').length - 1) : './'
    const lines = reachable(layer, layers).map((target, at) => `export { name${at} } from '${up}${target}/any.ts'`)
    await mkdir(dirname(join(folder.path, 'src', file)), { recursive: true })
    await writeFile(join(folder.path, 'src', file), `${lines.join('\n')}\n`)
  }
  const options = ['lint', '--only=style/noRestrictedImports', '--max-diagnostics=none', '--reporter=json']
  const run = promisify(execFile)(process.execPath, [join(process.cwd(), LINTER), ...options], { cwd: folder.path })
  const { stdout } = await run.catch((failure: { stdout: string }) => failure)
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { location: { path: string; start: { line: number } } }[]
  }
  return new Set(
    diagnostics.map(({ location }) => {
      const layer = layers.find((one) => location.path.startsWith(`src/${one.folder}`))
      if (!layer) throw new Error(`no layer has the file ${location.path}`)
      return `${layer.folder} -> ${reachable(layer, layers)[location.start.line - 1]}`
    }),
  )
}

describe('layers', () => {
  it('are documented for every folder of src', async () => {
    const documented = (await readFile('docs/design.md', 'utf8')).matchAll(/^\| `src\/([\w/.]+?)\/?` \|/gm)
    const folders = new Set<string>()
    for await (const file of glob('src/*/**/*.ts')) {
      const [, layer = '', inner = ''] = file.split(/[\\/]/)
      if (!GROUPS.includes(layer)) folders.add(layer)
      else if (!inner.endsWith('.ts')) folders.add(`${layer}/${inner}`)
    }
    expect([...documented].map(([, folder]) => folder)).toEqual(expect.arrayContaining([...folders].sort()))
  })

  it('may import what the design says and nothing else, by the linter', async () => {
    const layers = await documentedLayers()
    const forbidden = layers.flatMap((layer) =>
      reachable(layer, layers)
        .filter((target) => !layer.allowed.has(target))
        .map((target) => `${layer.folder} -> ${target}`),
    )
    expect(layers.length).toBeGreaterThanOrEqual(17)
    expect([...(await refusals(layers))].sort()).toEqual(forbidden.sort())
  })

  it('keep each vendor in one folder', async () => {
    const strays: string[] = []
    for await (const file of glob('src/**/*.ts')) {
      const text = await readFile(file, 'utf8')
      for (const [, name = ''] of text.matchAll(/(?:from |import\(|import )'([^'.][^']*)'/g)) {
        const home = Object.keys(VENDORS).find((folder) => VENDORS[folder]?.test(name))
        const path = file.replaceAll('\\', '/')
        const homes = name === MODEL_RUNTIME ? MODEL_FOLDERS : home ? [`src/${home}/`] : []
        if (homes.length > 0 && !homes.some((folder) => path.startsWith(folder))) strays.push(`${path} imports ${name}`)
      }
    }
    expect(strays).toEqual([])
  })
})
