import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newProcedure, PROCEDURE_STATES, procedureTransition, signedOf } from './index.ts';
import type { Seat } from '../consultation/participants.ts';
import type { Procedure, ProcedureEvent } from './index.ts';
import { shownFields, type FormValues } from './template/index.ts';
import { EXAMPLE_TEMPLATE as template } from './testing/exampleTemplate.ts';

const today = '2026-11-20';
const NOON = Date.parse('2026-11-20T12:00+09:00');

/** The procedure under test, and every message that was ever sent to it. */
interface Office {
  p: Procedure;
  now: number;
  readonly sent: ProcedureEvent[];
}

/** What is expected, kept apart: what was acknowledged, and what stood there with each revision. */
interface Model {
  acknowledged: Record<string, unknown>;
  readonly stood: Map<number, FormValues>;
  number: string | null;
  numbers: number;
  readonly reached: Set<string>;
}
type Command = fc.Command<Model, Office>;

const pageOf = (values: FormValues, pageId: string): string => {
  const page = template.pages.find(({ id }) => id === pageId);
  const shown = page === undefined ? [] : shownFields(template, page, values);
  return JSON.stringify(shown.map(({ id }) => [id, values[id] ?? null]));
};

/** A message arrives; nothing that the model did not expect may stand there afterwards. */
function arrive(model: Model, office: Office, event: ProcedureEvent): void {
  const before = office.p;
  const result = procedureTransition(before, event, office.now);
  if (!result.ok) return;
  const after = result.value;
  office.p = after;
  if (event.type === 'edit') {
    for (const { fieldId, value } of event.edits) {
      if (value === null) delete model.acknowledged[fieldId];
      else model.acknowledged[fieldId] = value;
    }
  }
  if (after.state === 'withdrawn') model.acknowledged = {};
  else if (after.revision !== before.revision) {
    expect([after.revision, model.stood.has(after.revision)]).toEqual([before.revision + 1, false]);
    model.stood.set(after.revision, after.values);
  }
  check(model, after);
}

function check(model: Model, p: Procedure): void {
  model.reached.add(p.state);
  expect(p.values).toEqual(model.acknowledged);
  const signed = signedOf(p);
  if (signed !== null) {
    expect(signed.revision).toBe(p.revision);
    // What the signer saw is what stands there, and the digest is of it.
    expect(model.stood.get(signed.revision)).toEqual(p.values);
    expect(signed.digest).toBe(JSON.stringify(p.values));
  }
  for (const [pageId, revision] of Object.entries(p.confirmed)) {
    expect(pageOf(model.stood.get(revision) ?? {}, pageId)).toBe(pageOf(p.values, pageId));
  }
  if ('receiptNumber' in p && p.receiptNumber !== null) {
    model.number ??= p.receiptNumber;
    expect(p.receiptNumber).toBe(model.number);
  } else expect(model.number).toBeNull();
}

const command = (
  name: string,
  event: (model: Model, office: Office) => ProcedureEvent,
): Command => ({
  check: () => true,
  run: (model, office) => {
    office.now += 1000;
    const made = event(model, office);
    office.sent.push(made);
    arrive(model, office, made);
  },
  toString: () => name,
});

const seat = fc.constantFrom<Seat[]>('kiosk', 'staff:staff-1', 'guest:p-1');
const field = fc.constantFrom('name', 'note', 'byProxy', 'reason', 'proxyName', 'office');
const value = fc.constantFrom('髙', '葛󠄀', true, false, null, 5);
/** How old what somebody sees is. */
const lag = fc.constantFrom(0, 0, 0, 1, 2);
const desk = { staffId: 'taker', deskIds: ['desk-2'] };

const edits = fc.tuple(seat, field, value).map(([by, fieldId, given]) =>
  command(`${by} writes ${fieldId}`, () => ({
    ...{ type: 'edit', by, template, today, pictures: {} },
    edits: [{ fieldId, value: given }],
  })),
);
const confirms = fc.tuple(fc.constantFrom('who', 'why'), lag).map(([pageId, behind]) =>
  command(`confirms ${pageId} ${String(behind)} behind`, (_model, { p }) => ({
    ...{ type: 'confirmPage', pageId, revision: p.revision - behind, template, today },
  })),
);
const signs = lag.map((behind) =>
  command(`signs ${String(behind)} behind`, ({ stood }, { p }) => {
    const revision = p.revision - behind;
    const digest = JSON.stringify(stood.get(revision) ?? {});
    return { type: 'sign', revision, digest, signature: { kind: 'typed', name: '髙' } };
  }),
);
const submits = lag.map((behind) =>
  command(`submits ${String(behind)} behind`, (model, { p }) => {
    model.numbers += 1;
    return {
      ...{ type: 'submit', revision: p.revision - behind, template, today, dueDay: today },
      receiptNumber: `number ${String(model.numbers)}`,
    };
  }),
);
const decides = fc.constantFrom<ProcedureEvent[]>(
  { type: 'take', ...desk },
  { type: 'accept', ...desk },
  { type: 'accept', staffId: 'other', deskIds: ['desk-1'] },
  {
    ...{ type: 'return', ...desk, tellBy: 'phone' },
    reasons: [{ fieldId: 'name', reason: '-' }],
  },
  { type: 'complete', ...desk, reference: 'K' },
  { type: 'leave' },
  { type: 'open', consultationId: 'c-2' },
  { type: 'show', shown: false },
  { type: 'remind' },
  { type: 'expire' },
);
const others = decides.map((event) => command(event.type, () => event));
/** Seldom, for it is the end. */
const withdraws = fc
  .nat(9)
  .map((n) => command('withdraws', () => (n === 0 ? { type: 'withdraw' } : { type: 'remind' })));

/** A message of before comes once more. */
const repeats: fc.Arbitrary<Command> = fc.nat(9).map((back) => ({
  check: () => true,
  run: (model, office) => {
    const event = office.sent.at(-1 - back);
    if (event !== undefined) arrive(model, office, event);
  },
  toString: () => `message ${String(back)} of before once more`,
}));

/** The way to the end, so that late states are come to as well. */
const goesOn = fc.constant<Command>({
  check: () => true,
  run: (model, office) => {
    const revision = (): number => office.p.revision;
    const digest = (): string => JSON.stringify(office.p.values);
    const steps: readonly (() => ProcedureEvent)[] = [
      () => ({
        ...{ type: 'edit', by: 'kiosk', template, today, pictures: {} },
        edits: [
          { fieldId: 'name', value: '髙' },
          { fieldId: 'byProxy', value: null },
        ],
      }),
      () => ({ type: 'confirmPage', pageId: 'who', revision: revision(), template, today }),
      () => ({ type: 'confirmPage', pageId: 'why', revision: revision(), template, today }),
      () => ({
        ...{ type: 'sign', revision: revision(), digest: digest() },
        signature: { kind: 'typed', name: '髙' },
      }),
      () => ({
        ...{ type: 'submit', revision: revision(), template, today, dueDay: today },
        receiptNumber: `number ${String((model.numbers += 1))}`,
      }),
    ];
    for (const step of steps) {
      const event = step();
      office.sent.push(event);
      arrive(model, office, event);
    }
  },
  toString: () => 'goes on to the submission',
});

it('[PR14] whatever is lost, repeated or late, a signature and a confirmation stand only for what was seen', () => {
  const reached = new Set<string>();
  const all = fc.commands(
    [edits, edits, confirms, signs, submits, others, others, others, repeats, goesOn, withdraws],
    { maxCommands: 60, size: 'max' },
  );
  fc.assert(
    fc.property(all, (commands) => {
      const began = newProcedure(
        {
          ...{ id: 'p-1', templateId: template.id, templateVersion: 1, consultationId: 'c-1' },
          ...{ ticket: '池尻-012', centerId: 'center', topicId: 'care', deskId: 'desk-2' },
          ...{ startedBy: 'staff-1', startedDeskId: 'desk-1', resumeCode: '1', resumeDay: today },
        },
        NOON,
      );
      const office: Office = { p: began, now: NOON, sent: [] };
      const stood = new Map([[1, began.values]]);
      const model: Model = { acknowledged: {}, stood, number: null, numbers: 0, reached };
      fc.modelRun(() => ({ model, real: office }), commands);
    }),
    { numRuns: 400 },
  );
  // The walks came to every state there is.
  expect([...reached]).toEqual(expect.arrayContaining([...PROCEDURE_STATES]));
});
