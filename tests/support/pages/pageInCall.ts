import { marksDocument } from '@madoguchi/protocol';
import type { TestClient } from '../server/clients.ts';
import { talk } from '../server/talking.ts';
import { Showing } from './showing.ts';

/** Whoever edits in a call, each with numbers of their own. */
interface Hands {
  readonly there: Showing;
  readonly here: Showing;
}

export type Desk = { readonly id: string };

/** A call with a page that is drawn on, and two desks that its card could go to; somebody is at work at the first. */
export async function pageInCall({
  kiosk,
  specialist,
  picture,
}: {
  readonly kiosk: TestClient;
  readonly specialist: TestClient;
  readonly picture: Buffer;
}): Promise<Hands & { consultationId: string; desk: Desk; another: Desk }> {
  const consultationId = await talk(kiosk, specialist);
  const there = new Showing(kiosk, consultationId);
  const here = new Showing(specialist, consultationId);
  await there.show('p1', picture);
  for (const [id, surface] of [
    ['mark-1', 'p1'],
    ['mark-2', 'paper'],
    ['mark-3', 'p1'],
  ] as const) {
    await here.edit(marksDocument, { type: 'begin', id, surface, tool: 'box', points: [10, 10] });
  }
  await here.edit(marksDocument, { type: 'erase', id: 'mark-3' });
  const { targets } = await specialist.done('transfer.targets', { consultationId });
  const target = targets.find(({ onDuty }) => onDuty > 0);
  const another = targets.find(({ deskId }) => deskId !== target?.deskId);
  if (target === undefined || another === undefined) throw new Error('no desk');
  const desks = { desk: { id: target.deskId }, another: { id: another.deskId } };
  return { consultationId, there, here, ...desks };
}
