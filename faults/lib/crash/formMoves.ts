import {
  canonicalForm,
  mayFill,
  shownPages,
  type FieldValue,
  type ProcedureState,
  type Seat,
} from '@madoguchi/domain';
import type { ConsoleView, CurrentView, ProcedureView } from '@madoguchi/protocol';
import { createHash, randomInt } from 'node:crypto';
import type { TestClient } from '../../../tests/support/server/clients.ts';
import { fillings } from '../../../tests/support/procedures/fillings.ts';
import type { Move } from './journal.ts';

/** The one whose topic the residents of a fault ask about most. */
const TEMPLATE = 'care-certification';
const SIGNATURE = { kind: 'typed', name: '𠮷田 葛󠄀子' } as const;
const IN_THE_CALL: readonly ProcedureState[] = ['drafted', 'confirmed', 'signed', 'returned'];

const withChance = (percent: number): boolean => randomInt(100) < percent;

/** What a resident does with the form that their kiosk shows, or `null` for nothing. */
export async function kioskFormMove(client: TestClient): Promise<Move | null> {
  const c = client.kioskView?.consultation;
  if (c?.state !== 'inCall' || c.procedure === null) return null;
  const view = await opened(client, c.procedure.procedureId);
  if (view === null || !IN_THE_CALL.includes(view.status.state)) return null;
  return editOf(view, 'kiosk') ?? agreementOf(view);
}

/** What a specialist does with the forms of their call and of their desk; `wait` while it is the resident's turn. */
export async function staffFormMove(client: TestClient): Promise<Move | 'wait' | null> {
  const { consoleView } = client;
  if (consoleView === null) return null;
  const { current } = consoleView;
  if (current === null) return deskMove(consoleView);
  if (current.state !== 'inCall') return null;
  if (withChance(10)) return noteOf(current.consultationId);
  const [form] = current.procedures;
  if (form === undefined) return beginOf(current);
  const view = await opened(client, form.procedureId);
  if (view === null) return null;
  if (!IN_THE_CALL.includes(view.status.state)) return deskMove(consoleView);
  return editOf(view, `staff:${consoleView.me.staffId}`) ?? (withChance(98) ? 'wait' : null);
}

const noteOf = (consultationId: string): Move => ({
  event: 'draft.keep',
  data: { consultationId, changes: { matter: `主訴 ${String(randomInt(1e6))}` } },
});

function beginOf({ consultationId, templates }: Extract<CurrentView, { state: 'inCall' }>) {
  const data = { consultationId, templateId: TEMPLATE };
  return templates.some(({ id }) => id === TEMPLATE)
    ? ({ event: 'procedure.begin', data } as const)
    : null;
}

/** 受付: taken, sometimes returned, accepted, completed. */
function deskMove({ inbox }: ConsoleView): Move | null {
  const [form] = inbox.filter(({ state }) => state === 'submitted' || state === 'accepted');
  if (form === undefined) return null;
  const { procedureId } = form;
  if (form.state === 'accepted') {
    const reference = `K-${String(randomInt(1e6))}`;
    return { event: 'procedure.complete', data: { procedureId, reference } };
  }
  if (form.assignedTo?.isMe !== true) return { event: 'procedure.take', data: { procedureId } };
  return { event: 'procedure.accept', data: { procedureId } };
}

async function opened(client: TestClient, procedureId: string): Promise<ProcedureView | null> {
  const answer = await client.ask('procedure.open', { procedureId }).catch(() => null);
  return answer?.ok === true ? answer.data : null;
}

/** One field that is still empty, or now and then another one once more. */
function editOf(view: ProcedureView, seat: Seat): Move | null {
  const { procedureId, template, values, today, openFields } = view;
  const mine = fillings(template, today).filter(
    ({ field }) => mayFill(field, seat) && (openFields === null || openFields.includes(field.id)),
  );
  const next = mine.find(({ field }) => !(field.id in values));
  const again = withChance(5) ? mine.find(({ field }) => field.kind === 'text') : undefined;
  const chosen = next ?? again;
  if (chosen === undefined) return null;
  const value: FieldValue =
    chosen.field.kind === 'text' ? `語${String(randomInt(1e6))}` : chosen.value;
  return {
    event: 'procedure.edit',
    data: { procedureId, edits: [{ fieldId: chosen.field.id, value }] },
  };
}

/** Page by page, the signature, and away with it. */
function agreementOf({
  procedureId,
  template,
  values,
  revision,
  confirmed,
  status,
}: ProcedureView) {
  const page = shownPages(template, values).find(({ id }) => confirmed[id] === undefined);
  if (page !== undefined) {
    return {
      event: 'procedure.confirmPage',
      data: { procedureId, pageId: page.id, revision },
    } as const;
  }
  if (status.signed === null) {
    const digest = createHash('sha256').update(canonicalForm(template, values)).digest('hex');
    const data = { procedureId, revision, digest, signature: SIGNATURE };
    return { event: 'procedure.sign', data } as const;
  }
  return { event: 'procedure.submit', data: { procedureId, revision } } as const;
}
