import type { LanguageModel, StructuredRequest } from '../../src/ports/language-model.ts'

const unexpected = (member: string): never => {
  throw new Error(`${member} was not expected to be used`)
}

/** Does what the test gives it and remembers what it was asked; what was not given is an error. */
export class FakeLanguageModel implements LanguageModel {
  readonly name = 'fake'
  readonly asked: StructuredRequest[] = []
  readonly #behaviour: Partial<Pick<LanguageModel, 'complete' | 'structured'>>

  constructor(behaviour: Partial<Pick<LanguageModel, 'complete' | 'structured'>>) {
    this.#behaviour = behaviour
  }

  complete(...[request]: Parameters<LanguageModel['complete']>): AsyncIterable<string> {
    return this.#behaviour.complete?.(request) ?? unexpected('complete')
  }

  structured(request: StructuredRequest): Promise<unknown> {
    this.asked.push(request)
    return this.#behaviour.structured?.(request) ?? unexpected('structured')
  }
}
