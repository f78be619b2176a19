import type { StaffMember } from '../../src/domain/lead.ts'
import type { DeskRequest } from '../../src/ports/staff-desk.ts'
import { STAFF_WANG } from './lead-fixtures.ts'

/** A request of a staff member, Wang unless said otherwise; the same operation is the same request. */
export const byStaff = (operation: string, staff: StaffMember = STAFF_WANG): DeskRequest => ({
  by: { type: 'staff', ...staff },
  operation,
})
