import {
  canonicalForm,
  mayFill,
  shownPages,
  type FieldValue,
  type FormField,
} from '@madoguchi/domain';
import { createHash } from 'node:crypto';
import { setTimeout as later } from 'node:timers/promises';
import { fillings } from '../../tests/support/procedures/fillings.ts';
import type { TestClient } from '../../tests/support/server/clients.ts';
import { newCanaries, type Canaries, type Scanner } from './canaries.ts';
import type { CallPath } from './office.ts';

const TEMPLATE = 'care-certification';
const PRINTED_WITHIN_MS = 60_000;
const LOOK_AGAIN_MS = 100;

/**
 * A procedure from its first field to 完了, with personal data in every text of it: in the form, the signature and the
 * reason for which it comes back. None of it is read anywhere but in the procedure itself. How many were typed.
 */
export async function typeInAForm(
  { kiosk, specialist, open: consultationId }: CallPath,
  scanner: Scanner,
): Promise<number> {
  const canaries = newCanaries();
  const { name, phone, note, identifier } = canaries;
  scanner.add(name, phone, note, identifier);
  const begun = { consultationId, templateId: TEMPLATE };
  const { procedureId } = await specialist.done('procedure.begin', begun);
  const { template, today } = await kiosk.done('procedure.open', { procedureId });
  let typed = 0;
  for (const { field, value } of fillings(template, today)) {
    const who = mayFill(field, 'kiosk') ? kiosk : specialist;
    const edits = [{ fieldId: field.id, value: textOf(field, canaries) ?? value }];
    await who.done('procedure.edit', { procedureId, edits });
    typed += 1;
  }
  await submit(kiosk, procedureId, name);
  await specialist.done('procedure.take', { procedureId });
  const [first] = template.pages
    .flatMap(({ fields }) => fields)
    .filter((field) => field.kind === 'text' && mayFill(field, 'kiosk'));
  const fieldId = first?.id ?? '';
  const reasons = [{ fieldId, reason: note }];
  await specialist.done('procedure.return', { procedureId, reasons, tellBy: 'visit' });
  const edits = [{ fieldId, value: identifier.slice(0, LONGEST_TEXT) }];
  await kiosk.done('procedure.edit', { procedureId, edits });
  await submit(kiosk, procedureId, name);
  await printed(kiosk, procedureId);
  await specialist.done('procedure.accept', { procedureId });
  await specialist.done('procedure.complete', { procedureId, reference: 'K-1' });
  await specialist.done('procedure.read', { procedureId });
  return typed + 4;
}

/** A text that every shipped field takes. */
const LONGEST_TEXT = 30;

/** What is typed into a field that takes any text. */
function textOf(field: FormField, { name, phone, identifier }: Canaries): FieldValue | null {
  switch (field.kind) {
    case 'text':
      return name;
    case 'phone':
      return phone;
    case 'address':
      return { postalCode: '154-0001', town: '東京都世田谷区池尻', rest: identifier };
    case 'kana':
    case 'date':
    case 'number':
    case 'amount':
    case 'yesNo':
    case 'choice':
    case 'file':
    case 'persons':
      return null;
  }
}

/** Yes to each page, the signature with the typed name, and away with it. */
async function submit(kiosk: TestClient, procedureId: string, name: string): Promise<void> {
  const view = await kiosk.done('procedure.open', { procedureId });
  const { template, values, revision } = view;
  for (const { id: pageId } of shownPages(template, values)) {
    await kiosk.done('procedure.confirmPage', { procedureId, pageId, revision });
  }
  const digest = createHash('sha256').update(canonicalForm(template, values)).digest('hex');
  const signature = { kind: 'typed', name } as const;
  await kiosk.done('procedure.sign', { procedureId, revision, digest, signature });
  await kiosk.done('procedure.submit', { procedureId, revision });
}

/** Resolves when the form was printed and is kept. */
async function printed(kiosk: TestClient, procedureId: string): Promise<void> {
  const until = Date.now() + PRINTED_WITHIN_MS;
  for (;;) {
    const asked = { procedureId, paper: 'form', language: 'ja', chunk: 0 } as const;
    if ((await kiosk.done('procedure.paper', asked)).state !== 'making') return;
    if (Date.now() > until) throw new Error('the form is not printed');
    await later(LOOK_AGAIN_MS);
  }
}
