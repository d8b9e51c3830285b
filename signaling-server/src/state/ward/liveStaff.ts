import {
  DELIVERED_KEY_SETTINGS,
  type Availability,
  type KeySettings,
  type StaffMember,
} from '@madoguchi/domain';
import { z } from 'zod';
import type { StaffStore } from '../../ports/store.ts';
import type { ChangeLog } from '../changeLog.ts';
import { availabilityBody, json, role } from '../columns.ts';
import type { Form } from '../form.ts';
import { ConstraintViolated, LiveTable } from '../liveTable.ts';
import { keysBody, skillsBody } from './ruleBodies.ts';

/** A member of staff with what they say of themselves, and how they have set up their console. */
interface StaffRecord {
  readonly person: StaffMember;
  readonly availability: Availability;
  readonly keys: KeySettings;
}

/** The column keeps the name that every database has. */
const AVAILABILITY = 'presence';

const staffRow = z.object({
  id: z.string(),
  display_name: z.string(),
  role,
  disabled: z.int(),
  skills: json(skillsBody),
  [AVAILABILITY]: json(availabilityBody),
  /** `null` until somebody has changed a key. */
  keys: json(keysBody).nullable(),
});

const staffForm: Form<StaffRecord> = {
  name: 'staff',
  key: ['id'],
  columns: ['id', 'display_name', 'role', AVAILABILITY, 'disabled', 'skills', 'keys'],
  hasBody: false,
  lists: [
    { name: 'staff_desk', owner: 'staff_id', column: 'desk_id' },
    { name: 'staff_center', owner: 'staff_id', column: 'center_id' },
    { name: 'staff_district', owner: 'staff_id', column: 'center_id' },
  ],
  live: [],
  references: {},
  idOf: ({ person }) => person.id,
  keyCells: (id) => [id],
  toRow: ({ person: p, availability, keys }) => ({
    id: p.id,
    display_name: p.displayName,
    role: p.role,
    [AVAILABILITY]: JSON.stringify(availability),
    disabled: p.disabled ? 1 : 0,
    skills: JSON.stringify(p.skills),
    keys: keys === DELIVERED_KEY_SETTINGS ? null : JSON.stringify(keys),
  }),
  toLists: ({ person: p }) => ({
    staff_desk: p.deskIds,
    staff_center: p.centerIds,
    staff_district: p.districtIds,
  }),
  fromRow: ({ row, lists }) => {
    const {
      id,
      display_name: displayName,
      disabled,
      [AVAILABILITY]: availability,
      keys,
      ...asIs
    } = staffRow.parse(row);
    const idsIn = (name: string): readonly string[] => (lists[name] ?? []).toSorted();
    const places = {
      deskIds: idsIn('staff_desk'),
      centerIds: idsIn('staff_center'),
      districtIds: idsIn('staff_district'),
    };
    return {
      person: { id, displayName, ...asIs, ...places, disabled: disabled === 1 },
      availability,
      keys: keys ?? DELIVERED_KEY_SETTINGS,
    };
  },
  isLive: () => true,
};

/** Places are kept in the order of their ids. */
const tidy = (person: StaffMember): StaffMember => ({
  ...person,
  deskIds: person.deskIds.toSorted(),
  centerIds: person.centerIds.toSorted(),
  districtIds: person.districtIds.toSorted(),
});

/** Nobody is rung before they say that they are there. */
const NOT_STARTED = { state: 'away', since: 0, reason: 'not-started' } as const;

/** Members of staff in memory. */
export interface LiveStaff extends StaffStore {
  readonly table: LiveTable<StaffRecord>;
}

/** Opens the empty table of staff. */
export function liveStaff(log: ChangeLog): LiveStaff {
  const table = new LiveTable(staffForm, log);
  let people: readonly StaffMember[] = [];
  const find = (id: string): StaffRecord => {
    const found = table.get(id);
    if (found === null) throw new Error(`no member of staff ${id}`);
    return found;
  };
  return {
    table,
    get: (id) => table.get(id)?.person ?? null,
    all() {
      const records = table.all();
      // What follows from this list is kept by it; it stays the same when only an availability changes.
      const isSame =
        people.length === records.length &&
        people.every((person, n) => records[n]?.person === person);
      if (!isSame) people = records.map(({ person }) => person);
      return people;
    },
    insert(person) {
      if (table.get(person.id) !== null) throw new ConstraintViolated(`staff ${person.id}`);
      table.put(
        { person: tidy(person), availability: NOT_STARTED, keys: DELIVERED_KEY_SETTINGS },
        undefined,
      );
    },
    save(person) {
      table.put({ ...find(person.id), person: tidy(person) }, undefined);
    },
    availability: (id) => find(id).availability,
    setAvailability(id, availability) {
      table.put({ ...find(id), availability }, undefined);
    },
    keys: (id) => find(id).keys,
    setKeys(id, keys) {
      table.put({ ...find(id), keys }, undefined);
    },
  };
}
