import { Showing } from '../../../tests/support/pages/showing.ts';
import { consoleClient, kioskClient } from '../../../tests/support/server/clients.ts';
import type { CanaryPage } from './canaryPage.ts';

/** A talk of its own, in which a page is stored with the card that goes to another desk; the talk goes on. */
export async function attachOne(origin: string, { id, picture, text }: CanaryPage): Promise<void> {
  const kiosk = await kioskClient(origin, 'kitazawa-1');
  const specialist = await consoleClient(origin, 'kitazawa-1');
  try {
    const needs = { language: 'ja', supports: [] } as const;
    const { consultationId } = await kiosk.done('consultation.request', { topicId: 'care', needs });
    const { offerId } = await specialist.until(({ consoleView }) => consoleView?.offer);
    await specialist.done('offer.accept', { consultationId, offerId });
    const there = new Showing(kiosk, consultationId);
    await there.show(id, picture, text);
    const { targets } = await specialist.done('transfer.targets', { consultationId });
    const [target] = targets;
    if (target === undefined) throw new Error('there is no desk');
    const things = [`page:${id}` as const];
    const about = { commandId: crypto.randomUUID(), consultationId, toDeskId: target.deskId };
    const { passingId } = await specialist.done('passing.ask', { ...about, things });
    const answer = { commandId: crypto.randomUUID(), passingId, agreed: things };
    await kiosk.done('passing.answer', answer);
  } finally {
    for (const client of [kiosk, specialist]) client.leave();
  }
}
