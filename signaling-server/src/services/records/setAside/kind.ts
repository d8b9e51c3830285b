import type { LocalisedText, RecordPlace, SetAside, SetAsideEvent } from '@madoguchi/domain';
import { setAsideTransition } from '@madoguchi/domain';
import type { Stores } from '../../../ports/store.ts';
import { stepOf, type RecordKind } from '../kind.ts';
import { kioskName, placeOfKiosk } from '../places.ts';
import { LiveSetAside, setAsideForm, setAsideIndexes } from './store.ts';

/** 予約を入れない時間 of a person, a kiosk or a desk. */
export const setAsideKind: RecordKind<SetAside, SetAsideEvent, LiveSetAside> = {
  name: 'setAside',
  form: setAsideForm,
  indexes: setAsideIndexes,
  openStore: (table) => new LiveSetAside(table),
  open: (store) => store.open(),

  retention: { sensitivity: 'staff', keptDays: null },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: (stores, { of, state }) => ({ ...placeOf(stores, of), closed: state === 'removed' }),
  titleOf: (stores, { id, of }) => nameOfSetAside(stores, of)?.ja ?? id,

  transition: (aside, event) => stepOf(setAsideTransition(aside, event)),
  terms: () => [],
  save: (store, { after }) => store.put(after),
  audit({ before, after }) {
    const action = before === null ? 'setAside.added' : 'setAside.removed';
    const { kind, id } = after.of;
    const details = { reason: after.reason, from: after.fromDay, until: after.untilDay };
    return { fact: { action, record: { kind, id }, details }, isAct: true };
  },
  concern(screens, _stores, { after: { of } }) {
    if (of.kind === 'desk') screens.place(of.id);
    if (of.kind === 'staff') screens.desksOf(of.id);
  },
};

/** What the person, kiosk or desk is called whose time it is; nothing where it is not there any more. */
export function nameOfSetAside(
  stores: Stores,
  { kind, id }: SetAside['of'],
): LocalisedText | undefined {
  if (kind === 'desk') return stores.organisation.desk(id)?.name;
  const ja = kind === 'kiosk' ? kioskName(stores, id) : stores.staff.get(id)?.displayName;
  return ja === undefined ? undefined : { ja };
}

/** Where it lies: at a kiosk's center, at a desk, or with somebody of staff alone. */
function placeOf(stores: Stores, { kind, id }: SetAside['of']): RecordPlace {
  if (kind === 'kiosk') return placeOfKiosk(stores, id);
  const nowhere = { kioskId: '', centerId: '', participantIds: [], branchIds: [], closed: false };
  return kind === 'desk'
    ? { ...nowhere, deskIds: [id], staffIds: [] }
    : { ...nowhere, deskIds: [], staffIds: [id] };
}
