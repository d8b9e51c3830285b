import { assertNever, ok, refuse, type Result } from '../errors.ts';
import { withEdits } from '../fieldEdits.ts';
import {
  EMPTY_SUMMARY,
  isEmptySummary,
  SUMMARY_FIELDS,
  type Summary,
  type SummaryChanges,
  type SummaryEvent,
  type SummaryPlace,
} from './state.ts';

/** The summary of a consultation with its first words. */
export function newSummary(
  consultationId: string,
  staffId: string,
  changes: SummaryChanges,
  now: number,
): Summary {
  const empty: Summary = {
    id: consultationId,
    state: 'kept',
    startedAt: now,
    revision: 0,
    place: { kind: 'written' },
    fields: EMPTY_SUMMARY,
    edits: {},
  };
  return edited(empty, staffId, changes);
}

/** The one rule by which a summary changes. Refuses with `WRONG_STATE` what comes too late or has nothing to show. */
export function summaryTransition(
  summary: Summary,
  event: SummaryEvent,
  now: number,
): Result<Summary> {
  if (summary.state === 'over') return event.type === 'end' ? ok(summary) : refuse('WRONG_STATE');
  switch (event.type) {
    case 'edit':
      return ok(edited(summary, event.staffId, event.changes));
    case 'show':
      return isEmptySummary(summary.fields) ? refuse('WRONG_STATE') : moved(summary, SHOWN, CALL);
    case 'hide':
      return moved(summary, WRITTEN, CALL);
    case 'callOver':
      return ok(
        CALL.has(summary.place.kind)
          ? { ...summary, place: { kind: 'afterwards', since: now } }
          : summary,
      );
    case 'close':
      return ok({ ...summary, place: CALL.has(summary.place.kind) ? WRITTEN : LEFT });
    case 'leave':
      return ok({ ...summary, place: LEFT });
    case 'end':
      return ok({ ...summary, state: 'over', place: LEFT, fields: EMPTY_SUMMARY, edits: {} });
    default:
      return assertNever(event);
  }
}

type PlaceKind = SummaryPlace['kind'];

const WRITTEN = { kind: 'written' } as const satisfies SummaryPlace;
const SHOWN = { kind: 'shown' } as const satisfies SummaryPlace;
const LEFT = { kind: 'left' } as const satisfies SummaryPlace;
/** The places that there are while somebody talks. */
const CALL: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['written', 'shown']);

function moved(
  summary: Summary,
  place: SummaryPlace,
  from: ReadonlySet<PlaceKind>,
): Result<Summary> {
  if (!from.has(summary.place.kind)) return refuse('WRONG_STATE');
  return ok(summary.place.kind === place.kind ? summary : { ...summary, place });
}

const edited = (summary: Summary, staffId: string, changes: SummaryChanges): Summary =>
  withEdits(summary, SUMMARY_FIELDS, staffId, changes);

/** Whether the kiosk of the call, or the one after it, has the summary on its screen. */
export const isAtKiosk = ({ state, place, fields }: Summary): boolean =>
  state === 'kept' &&
  (place.kind === 'shown' || place.kind === 'afterwards') &&
  !isEmptySummary(fields);
