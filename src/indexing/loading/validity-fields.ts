import { z } from 'zod'
import type { Validity, ValidityState } from '../../domain/validity.ts'
import { isoDate, optionalText, recordId } from './schema-fields.ts'

const STATES: ValidityState[] = ['current', 'draft', 'expired', 'superseded', 'unknown']

export const validityState = z.enum(STATES, { error: `is not ${STATES.join(', ')}` })

/** The keys that say whether a policy holds. */
export const validityFields = {
  issuer: optionalText,
  document_number: optionalText,
  issued: isoDate.optional(),
  effective_from: isoDate.optional(),
  effective_until: isoDate.optional(),
  validity: optionalText,
  status: optionalText,
  state: validityState.optional(),
  superseded_by: recordId.optional(),
}

type ValidityValues = z.output<z.ZodObject<typeof validityFields>>

/** The validity that the keys describe; undefined where none of them is given. */
export function validityOf(values: ValidityValues): Validity | undefined {
  const optional = {
    status: values.status,
    term: values.validity,
    documentNumber: values.document_number,
    issuer: values.issuer,
    issued: values.issued,
    effectiveFrom: values.effective_from,
    effectiveUntil: values.effective_until,
    supersededBy: values.superseded_by,
  }
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined))
  if (values.state === undefined && Object.keys(known).length === 0) return undefined
  return { state: values.state ?? 'unknown', ...known }
}
