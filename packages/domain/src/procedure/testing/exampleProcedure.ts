import {
  newProcedure,
  procedureTransition,
  type Procedure,
  type ProcedureEvent,
  type Signature,
} from '../index.ts';
import type { FormValues } from '../template/index.ts';
import { EXAMPLE_TEMPLATE as template } from './exampleTemplate.ts';

export const NOON = Date.parse('2026-11-20T12:00+09:00');
export const today = '2026-11-20';
export const began = newProcedure(
  {
    ...{ id: 'p-1', templateId: template.id, templateVersion: 1, consultationId: 'c-1' },
    ...{ centerId: 'center', topicId: 'care', deskId: 'desk-2', startedBy: 'staff-1' },
    ...{ ticket: '池尻-012', startedDeskId: 'desk-1', resumeCode: '012345', resumeDay: today },
  },
  NOON,
);

export const after = (start: Procedure, ...events: ProcedureEvent[]): Procedure =>
  events.reduce((p, event) => {
    const result = procedureTransition(p, event, NOON + 1000);
    if (!result.ok) throw new Error(`${event.type} refused: ${result.code}`);
    return result.value;
  }, start);
export const refusal = (p: Procedure, event: ProcedureEvent): string | null => {
  const result = procedureTransition(p, event, NOON);
  return result.ok ? null : result.code;
};

export const edit = (
  values: FormValues,
  by: 'kiosk' | 'staff:staff-1' = 'kiosk',
): ProcedureEvent => ({
  ...{ type: 'edit', by, template, today, pictures: {} },
  edits: Object.entries(values).map(([fieldId, value]) => ({ fieldId, value })),
});
export const confirm = (pageId: string, revision: number): ProcedureEvent => ({
  ...{ type: 'confirmPage', pageId, revision, template, today },
});
const SIGNATURE: Signature = {
  kind: 'drawn',
  strokes: [[0, 0, 100, 100, 200, 0, 300, 100, 400, 0, 500, 100]],
};
export const sign = (revision: number, signature: Signature = SIGNATURE): ProcedureEvent => ({
  ...{ type: 'sign', revision, digest: 'd'.repeat(64), signature },
});
export const submit = (revision: number, receiptNumber = '2026-000001-0'): ProcedureEvent => ({
  ...{ type: 'submit', revision, receiptNumber, dueDay: '2026-12-04', template, today },
});
export const desk = { staffId: 'taker', deskIds: ['desk-2'] };

export const filled = after(began, edit({ name: '髙橋 葛󠄀' }));
export const confirmed = after(filled, confirm('who', 2), confirm('why', 2));
export const signed = after(confirmed, sign(2));
export const submitted = after(signed, submit(2));
export const accepted = after(submitted, { type: 'accept', ...desk });
export const RETURN: Extract<ProcedureEvent, { readonly type: 'return' }> = {
  type: 'return',
  ...desk,
  tellBy: 'phone',
  reasons: [{ fieldId: 'name', reason: '戸籍の字と違います' }],
};
export const returned = after(accepted, RETURN);
