import { newId } from '../../newId.ts';
import type { FollowedUnit, RecordChange } from '../kind.ts';
import { staffMailKind } from '../staffMail/index.ts';
import type { MailAddress } from './store.ts';
import type { MailAddressEvent } from './transition.ts';

/** The weekly mail about use is written when its morning comes. */
export function writeLowUseMail(
  unit: FollowedUnit,
  { after, event }: RecordChange<MailAddress, MailAddressEvent>,
): void {
  if (event?.type !== 'tellLowUse') return;
  unit.create(staffMailKind, {
    ...{ id: newId(), state: 'waiting', staffId: after.id, what: 'lowUse' },
    ...{ madeAt: unit.now, tries: 0, nextAt: unit.now },
  });
}
