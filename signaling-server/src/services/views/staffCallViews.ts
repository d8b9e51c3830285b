import type { Consultation, StaffCall, StaffMember } from '@madoguchi/domain';
import { isStaffCallOpen } from '@madoguchi/domain';
import type { BoardKiosk, KioskView, StaffCallView } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { staffCallKind } from '../records/staffCall/index.ts';
import type { BoardAudience } from './boardParts.ts';
import { nameOf } from './presentPeople.ts';

/** As many lines as a list shows. */
const CALL_LIMIT = 100;

/** The open call of a kiosk. */
function openCall(stores: Stores, kioskId: string) {
  const call = stores.records(staffCallKind).ofKiosk(kioskId);
  return call !== null && isStaffCallOpen(call) ? call : null;
}

/** What a kiosk shows of its call: that somebody comes, never who. */
export function callAtKiosk(stores: Stores, kioskId: string): KioskView['staffCall'] {
  const call = openCall(stores, kioskId);
  return call && { callId: call.id, state: call.state, calledAt: call.calledAt };
}

/** What whoever talks to the resident of a consultation is told. */
export const callInTalk = (stores: Stores, { kioskId, carriedAt }: Consultation) =>
  carriedAt === null ? (openCall(stores, kioskId)?.state ?? null) : null;

/** The call of a kiosk on the board of its center; a wall names nobody. */
export function callOnBoard(
  stores: Stores,
  kioskId: string,
  audience: BoardAudience,
): BoardKiosk['staffCall'] {
  const call = openCall(stores, kioskId);
  if (call === null) return null;
  const { id: callId, state, calledAt } = call;
  const goer = goerOf(call);
  const byName = audience === 'wall' || goer === null ? null : nameOf(stores, goer);
  return { callId, state, calledAt, byName };
}

/** The calls that ring for somebody of staff of a center, and those to which somebody goes. */
export function callsFor(
  stores: Stores,
  { id: me, role, centerIds }: StaffMember,
): StaffCallView[] {
  if (role !== 'staff') return [];
  const calls = stores.records(staffCallKind).at(centerIds).filter(isStaffCallOpen);
  return calls.slice(0, CALL_LIMIT).map((call) => {
    const goer = goerOf(call);
    return {
      callId: call.id,
      district: stores.organisation.center(call.centerId)?.district ?? '',
      kioskName: stores.kiosks.get(call.kioskId)?.name ?? '',
      calledAt: call.calledAt,
      state: call.state,
      goes: goer === null ? null : { name: nameOf(stores, goer), isMe: goer === me },
    };
  });
}

const goerOf = (call: StaffCall): string | null => ('byStaffId' in call ? call.byStaffId : null);
