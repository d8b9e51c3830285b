import type { AuditAction, Procedure, ProcedureEvent, RecordPlace } from '@madoguchi/domain';
import {
  isProcedureOver,
  isSubmitted,
  procedureTerms,
  procedureTransition,
  staffIn,
} from '@madoguchi/domain';
import type { Stores } from '../../../ports/store.ts';
import type { ConcernedScreens } from '../concernedScreens.ts';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { branchesOf } from '../places.ts';
import { searchOfProcedure } from './search.ts';
import { SealedTable } from '../../../state/sealedTable.ts';
import {
  LiveProcedures,
  procedureDocument,
  procedureFile,
  procedureForm,
  procedureIndexes,
} from './store.ts';

type Change = RecordChange<Procedure, ProcedureEvent>;

/** 手続き: a form that is filled and signed together, submitted, returned and settled. */
export const procedureKind: RecordKind<Procedure, ProcedureEvent, LiveProcedures> = {
  name: 'procedure',
  form: procedureForm,
  indexes: procedureIndexes,
  openStore: (table, { log }) =>
    new LiveProcedures(table, {
      documents: new SealedTable(procedureDocument, log),
      files: new SealedTable(procedureFile, log),
    }),
  isUsing: (store, kind, id) => kind === 'desk' && store.at([id]).length > 0,
  open: (store) => store.open(),

  retention: { sensitivity: 'resident', keptDays: 'template' },
  notThere: 'PROCEDURE_NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf,
  titleOf: (_stores, p) => ('receiptNumber' in p && p.receiptNumber) || p.ticket,

  transition: (p, event, now) => stepOf(procedureTransition(p, event, now)),
  terms: procedureTerms,
  save(store, { before, after }) {
    for (const pageId of Object.keys(before?.files ?? {})) {
      if (after.files[pageId] === undefined) store.removeFile(after.id, pageId);
    }
    // One that was never submitted goes from the database as well; of any other its number stays taken.
    if (after.state === 'withdrawn' && after.receiptNumber === null) store.remove(after.id);
    else store.put(after);
    if (after.state === 'withdrawn' && after.receiptNumber !== null) store.removeDocument(after.id);
  },
  search: searchOfProcedure,
  audit,
  concern,
};

/**
 * While it is being filled in it lies where its resident is, and is theirs and that of who serves them. From its
 * submission on it lies at the desk that receives it and at the one that began it as well.
 */
function placeOf(stores: Stores, p: Procedure): RecordPlace {
  const c = p.nowIn === null ? null : stores.consultations.get(p.nowIn);
  const place = { deskId: p.deskId, centerId: p.centerId };
  return {
    kioskId: c?.kioskId ?? '',
    staffIds:
      c === null
        ? []
        : staffIn(c).flatMap(({ staffId, as }) => (HAS_PART.has(as) ? [staffId] : [])),
    participantIds: [],
    deskIds: isSubmitted(p) ? [p.deskId, p.startedDeskId] : [],
    centerId: c?.centerId ?? '',
    branchIds: isSubmitted(p) ? branchesOf(stores, place) : [],
    closed: isProcedureOver(p),
  };
}

const HAS_PART: ReadonlySet<string> = new Set(['lead', 'next', 'joined']);

/** The entry of the audit log for a change of a procedure; never with a value. */
const AUDITED: Readonly<
  Record<ProcedureEvent['type'], { readonly action: AuditAction; readonly isAct: boolean } | null>
> = {
  edit: null,
  confirmPage: null,
  show: null,
  leave: null,
  open: { action: 'procedure.resumed', isAct: true },
  sign: { action: 'procedure.signed', isAct: true },
  submit: { action: 'procedure.submitted', isAct: true },
  take: { action: 'procedure.taken', isAct: true },
  accept: { action: 'procedure.accepted', isAct: true },
  return: { action: 'procedure.returned', isAct: true },
  complete: { action: 'procedure.completed', isAct: true },
  withdraw: { action: 'procedure.withdrawn', isAct: true },
  expire: { action: 'procedure.expired', isAct: false },
  remind: null,
  escalate: null,
};

function audit({ before, after, event }: Change): AuditedChange | null {
  const kept = Object.keys(after.files).filter((pageId) => before?.files[pageId] === undefined);
  const told = toldOf(event, kept.length > 0);
  if (told === null) return null;
  const { id, templateId, templateVersion, consultationId } = after;
  const number = 'receiptNumber' in after && after.receiptNumber !== null;
  const details = {
    ...{ templateId, version: templateVersion, consultationId: after.nowIn ?? consultationId },
    ...(number && { receiptNumber: after.receiptNumber }),
    ...(kept.length > 0 && { pageId: kept.join(' ') }),
  };
  return {
    fact: { action: told.action, record: { kind: 'procedure', id }, details },
    isAct: told.isAct,
  };
}

function toldOf(event: ProcedureEvent | null, keepsPicture: boolean) {
  if (event === null) return { action: 'procedure.begun', isAct: true } as const;
  if (keepsPicture) return { action: 'procedure.fileKept', isAct: true } as const;
  return AUDITED[event.type];
}

/** Views tell how far one is, not what is in it: most strokes change nothing of them. */
function concern(screens: ConcernedScreens, stores: Stores, { before, after }: Change): void {
  if (before !== null && before.state === after.state && facts(before) === facts(after)) return;
  for (const p of [before, after]) {
    const nowIn = p?.nowIn ?? null;
    const c = nowIn === null ? null : stores.consultations.get(nowIn);
    if (c === null) continue;
    screens.kiosk(c.kioskId);
    for (const { staffId } of staffIn(c)) screens.staff(staffId);
  }
  if (!isSubmitted(after) && (before === null || !isSubmitted(before))) return;
  screens.place(after.deskId);
  screens.place(after.startedDeskId);
  screens.admins();
}

/** Everything that a view shows of one besides its state. */
function facts(p: Procedure): string {
  return JSON.stringify([
    ...[p.nowIn, p.isShown, Object.keys(p.values).toSorted()],
    ...['takenBy' in p ? p.takenBy : null, 'receiptNumber' in p ? p.receiptNumber : null],
    'remindedAt' in p ? [p.remindedAt, p.escalatedAt] : null,
  ]);
}
