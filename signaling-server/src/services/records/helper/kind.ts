import type { Helper, HelperEvent } from '@madoguchi/domain';
import { helperTerms, helperTransition } from '@madoguchi/domain';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { kioskName, placeOfKiosk } from '../places.ts';
import { helperForm, helperIndexes, LiveHelpers } from './store.ts';

type Change = RecordChange<Helper, HelperEvent>;

/** そばの職員: who of the staff of a center stands beside the resident at a kiosk. */
export const helperKind: RecordKind<Helper, HelperEvent, LiveHelpers> = {
  name: 'helper',
  form: helperForm,
  indexes: helperIndexes,
  openStore: (table) => new LiveHelpers(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'staff', keptDays: 0 },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  /** It lies at the center of its kiosk, and is the kiosk's own. */
  placeOf: (stores, { id }) => ({ ...placeOfKiosk(stores, id), kioskId: id }),

  titleOf: (stores, { id }) => kioskName(stores, id) ?? id,

  transition: (helper, event, now) => stepOf(helperTransition(helper, event, now)),
  terms: helperTerms,
  save: (store, { after }) => store.put(after),
  audit,
  concern(screens, { kiosks, consultations }, { before, after }) {
    // A touch shows nothing else anywhere.
    if (before?.state === after.state && isPractising(before) === isPractising(after)) return;
    screens.kiosk(after.id);
    const centerId = kiosks.get(after.id)?.centerId;
    if (centerId !== undefined) screens.centerBoard(centerId);
    for (const helper of [before, after]) {
      if (helper?.state === 'there') screens.staff(helper.staffId);
    }
    const c = consultations.atKiosk(after.id);
    if (c !== null && 'staffId' in c) screens.staff(c.staffId);
  },
};

/** Whether a helper plays the resident. */
const isPractising = (helper: Helper | null): boolean =>
  helper?.state === 'there' && helper.practising;

/** Who begins and who ends; what ends by itself, or follows from something else, is nobody's act. */
function audit({ before, after, event }: Change): AuditedChange | null {
  if (event === null) return null;
  const record = { kind: 'kiosk', id: after.id } as const;
  if (before?.state === after.state) return practiceAudited(before, after, record);
  if (after.state === 'there') {
    const details = { staffId: after.staffId, kind: after.way };
    return { fact: { action: 'helper.signedIn', record, details }, isAct: true };
  }
  const why = event.type === 'end' ? event.why : 'idle';
  const staffId = before?.state === 'there' ? before.staffId : null;
  const fact = { action: 'helper.signedOut', record, details: { staffId, reason: why } } as const;
  return { fact, isAct: why === 'steppedOut' || why === 'visitOver' };
}

/** A practice begins or ends, and the helper stays. */
function practiceAudited(
  before: Helper,
  after: Helper,
  record: { readonly kind: 'kiosk'; readonly id: string },
): AuditedChange | null {
  if (after.state === 'none' || isPractising(before) === isPractising(after)) return null;
  const details = { staffId: after.staffId };
  return after.practising
    ? { fact: { action: 'helper.practiceBegun', record, details }, isAct: true }
    : { fact: { action: 'helper.practiceEnded', record, details }, isAct: true };
}
