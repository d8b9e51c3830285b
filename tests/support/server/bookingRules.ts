import type { EventAck } from '@madoguchi/protocol';
import { signIn, TestClient } from './clients.ts';

type Rules = EventAck<'bookingRules.list'>['desks'][number]['rules'];

/** Times from the next five minutes on, for which one may check in at once. */
export const VERY_SOON = { every: 5, minutes: 5, leadMinutes: 0, earlyMinutes: 240 } as const;

/** An admin changes how desks are booked: every desk, or this one. */
export async function changeBookingRules(
  origin: string,
  changes: Partial<Rules>,
  only?: string,
): Promise<void> {
  const admin = new TestClient(origin, await signIn(origin, 'demo-admin'));
  await admin.connected();
  const { desks } = await admin.done('bookingRules.list', {});
  for (const { deskId, rules } of desks) {
    if (only !== undefined && deskId !== only) continue;
    await admin.done('bookingRules.set', { deskId, rules: { ...rules, ...changes } });
  }
  admin.leave();
}
