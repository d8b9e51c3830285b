import type { AuditEntry } from '@madoguchi/domain';

type RecordOf = AuditEntry['record'];

/** Fields whose values are ids, several of them with blanks between, and of what. */
const FIELDS: Readonly<Record<string, string>> = {
  desks: 'desk',
  toDeskId: 'desk',
  centers: 'center',
  centerId: 'center',
  districts: 'center',
  branchId: 'branch',
  departmentId: 'department',
  namedStaff: 'staff',
  staffId: 'staff',
  consultationId: 'consultation',
};

const SIDE = /\.(before|after)$/;

/** `center:ID` and `desk:ID`, as the place of a rule is written. */
const PLACE = /^(center|desk):(.+)$/;

/** What the ids in the details of an entry are about, by how they are written there. */
export function referencesIn({ details }: AuditEntry): ReadonlyMap<string, RecordOf> {
  const found = new Map<string, RecordOf>();
  for (const [key, value] of Object.entries(details)) {
    if (typeof value !== 'string' || value === '') continue;
    const field = key.replace(SIDE, '');
    for (const written of value.split(' ')) {
      const record = referenceIn(field, written, details);
      if (record !== null) found.set(written, record);
    }
  }
  return found;
}

function referenceIn(
  field: string,
  written: string,
  details: AuditEntry['details'],
): RecordOf | null {
  if (field === 'place') {
    const [, kind, id] = PLACE.exec(written) ?? [];
    return kind === undefined || id === undefined ? null : { kind, id };
  }
  // A search tells of what it looked for, and of which kind that is.
  const kind = field === 'recordId' ? details['recordKind'] : FIELDS[field];
  return typeof kind === 'string' ? { kind, id: written } : null;
}
