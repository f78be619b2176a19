import { tool } from 'langchain'
import { z } from 'zod'
import type { KnowledgeRetriever } from './knowledge-retriever.ts'

/** The knowledge base as a tool for LangChain agents: passages with their sources and dates, as JSON. */
export const createKnowledgeTool = (retriever: KnowledgeRetriever) =>
  tool(
    async ({ question }) => {
      const documents = await retriever.invoke(question)
      return JSON.stringify(documents.map(({ pageContent, metadata }) => ({ text: pageContent, ...metadata })))
    },
    {
      name: 'search_investment_knowledge',
      description:
        'Finds passages on investment policies, parks, projects and events, each with sources, dates and validity. Cite them; never state what they do not hold.',
      schema: z.object({ question: z.string().describe('One question, in Chinese where possible') }),
    },
  )
