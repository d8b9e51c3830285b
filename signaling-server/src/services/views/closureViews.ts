import type { BoardKiosk, KioskView } from '@madoguchi/protocol';
import type { Kiosk, Stores } from '../../ports/store.ts';
import { kioskClosureKind } from '../records/kioskClosure/index.ts';

const closureOf = (stores: Stores, kioskId: string) =>
  stores.records(kioskClosureKind).get(kioskId);

/** Why a kiosk is out of use, and where else in its center somebody can go. */
export function closureAtKiosk(stores: Stores, { id, centerId }: Kiosk): KioskView['closure'] {
  const closure = closureOf(stores, id);
  if (closure.state === 'open') return null;
  const others = stores.kiosks.at(centerId).filter((each) => each.id !== id);
  const open = others.filter((each) => closureOf(stores, each.id).state === 'open');
  return { reason: closure.reason, elsewhere: open.slice(0, 100).map(({ name }) => name) };
}

/** Why a kiosk is out of use and since when, on the board of its center. */
export function closureOnBoard(stores: Stores, kioskId: string): BoardKiosk['closure'] {
  const closure = closureOf(stores, kioskId);
  return closure.state === 'open' ? null : { reason: closure.reason, since: closure.since };
}
