import { canonicalForm, mayFill, shownPages, type Seat } from '@madoguchi/domain';
import type { Command, Services } from '@madoguchi/signaling-server';
import { createHash, randomInt } from 'node:crypto';
import { fillings } from '../../../tests/support/procedures/fillings.ts';

const TEMPLATE = 'care-certification';

/** Sends a command as one side of the call. */
export type Press = <T>(
  event: string,
  by: Seat,
  send: (command: Command) => Promise<T>,
) => Promise<T>;

/** A note, and a form that is filled; every second one is signed and sent, of the others some are withdrawn. */
export async function fillForm(
  { procedureStarts, procedures, drafts }: Services,
  press: Press,
  { consultationId, staffId }: { readonly consultationId: string; readonly staffId: string },
): Promise<void> {
  const staff: Seat = `staff:${staffId}`;
  const note = { matter: `主訴 ${String(randomInt(1e6))}` };
  await press('draft.keep', staff, (c) => drafts.keep(c, consultationId, staffId, note));
  const { procedureId } = await press('procedure.begin', staff, (c) =>
    procedureStarts.begin(c, consultationId, staffId, TEMPLATE),
  );
  const { template, today } = procedures.open(procedureId, 'kiosk');
  const isWhole = randomInt(2) === 0;
  const all = fillings(template, today);
  for (const { field, value } of isWhole ? all : all.slice(0, 3)) {
    const by: Seat = mayFill(field, 'kiosk') ? 'kiosk' : staff;
    const edits = [{ fieldId: field.id, value }];
    await press('procedure.edit', by, (c) => procedures.edit(c, procedureId, by, edits));
  }
  if (!isWhole) {
    if (randomInt(2) === 0)
      await press('procedure.withdraw', staff, (c) => procedures.withdraw(c, procedureId));
    return;
  }
  const { values, revision } = procedures.open(procedureId, 'kiosk');
  for (const { id: pageId } of shownPages(template, values)) {
    await press('procedure.confirmPage', 'kiosk', (c) =>
      procedures.confirmPage(c, procedureId, 'kiosk', { pageId, revision }),
    );
  }
  const digest = createHash('sha256').update(canonicalForm(template, values)).digest('hex');
  const given = { revision, digest, signature: { kind: 'typed', name: '署名' } } as const;
  await press('procedure.sign', 'kiosk', (c) => procedures.sign(c, procedureId, given));
  await press('procedure.submit', 'kiosk', (c) => procedures.submit(c, procedureId, revision));
}
