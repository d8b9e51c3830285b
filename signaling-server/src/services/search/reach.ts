import type { Actor, RecordPlace } from '@madoguchi/domain';
import { REACHES, mayOn, rightOf } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import { wardOf } from '../records/places.ts';
import { MARKS } from '../records/searched.ts';

type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** Somebody of staff as they are now; `null` for anybody else, and for who may not sign in any more. */
export function readerOf({ staff }: Stores, actor: Actor | { kind: 'system' }): StaffActor | null {
  if (actor.kind !== 'staff') return null;
  const person = staff.get(actor.staffId);
  return person === null || person.disabled ? null : { ...actor, role: person.role };
}

/**
 * The marks of which one has to be on what has ended, so that somebody may read it: the table of access, asked in
 * the index. `null` where the right reaches over the whole ward; empty where there is none.
 */
export function reachMarks(stores: Stores, reader: StaffActor): readonly string[] | null {
  const reach = rightOf(reader, 'record.read')?.closed ?? null;
  if (reach === null) return [];
  const within = REACHES.slice(0, REACHES.indexOf(reach) + 1);
  if (within.includes('ward')) return null;
  const ward = wardOf(stores);
  const { deskIds, centerIds } = ward.placesOf(reader.staffId);
  const branchIds = [
    ...deskIds.map((id) => ward.branchOfDesk(id)),
    ...centerIds.map((id) => ward.branchOfCenter(id)),
  ].filter((id) => id !== null);
  return [
    ...(within.includes('own') ? [MARKS.staff(reader.staffId)] : []),
    ...(within.includes('desk') ? deskIds.map(MARKS.desk) : []),
    ...(within.includes('center') ? centerIds.map(MARKS.center) : []),
    ...(within.includes('branch') ? branchIds.map(MARKS.branch) : []),
  ];
}

/** Whether a reader may read a record that lies at this place. */
export const mayRead = (stores: Stores, reader: StaffActor, place: RecordPlace): boolean =>
  mayOn(reader, 'record.read', place, wardOf(stores));
