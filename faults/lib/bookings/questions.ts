import { NO_NEEDS, type FreeSlot, type Needs } from '@madoguchi/domain';
import { randomInt } from 'node:crypto';
import { dayOf } from './days.ts';
import { everySlot, type AskedSlots, type WardFacts } from './everySlot.ts';
import type { Booker } from './people.ts';

const QUESTIONS = 25;
const MOST_OF_A_PLACE = 100;
const MINUTE_MS = 60_000;

/** A question for free times, when it was asked by the clock of the server, and the answer. */
export interface Answered {
  readonly asked: AskedSlots;
  readonly at: number;
  readonly slots: readonly string[];
}

const any = <T>(list: readonly T[]): T | undefined =>
  list.length === 0 ? undefined : list[randomInt(list.length)];

/** Free times as specialists ask for them, of their desks at any center, while nobody books. */
export async function askAtRest(
  bookers: readonly Booker[],
  topicId: string,
  now: () => number,
): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  const atDesks = bookers.filter(({ deskIds }) => deskIds.length > 0);
  for (let n = 0; n < QUESTIONS; n += 1) {
    const who = any(atDesks);
    const [centerId, deskId] = [any(who?.centerIds ?? []), any(who?.deskIds ?? [])];
    if (who === undefined || centerId === undefined || deskId === undefined) continue;
    const supports: Needs['supports'] = randomInt(3) === 0 ? ['sign-language'] : [];
    const at = now();
    const asked: AskedSlots = {
      ...{ centerId, deskId, fromDay: dayOf(at), days: 1 + randomInt(10) },
      ...{ needs: { ...NO_NEEDS, supports }, withKiosk: randomInt(3) > 0 },
    };
    const { data } = await who.line.send('booking.slots', {
      ...{ ...asked, topicIds: [topicId], staffId: null, limit: MOST_OF_A_PLACE },
    });
    const { slots } = data as { readonly slots: readonly FreeSlot[] };
    answered.push({ asked, at, slots: slots.map(({ day, start }) => `${day} ${String(start)}`) });
  }
  return answered;
}

/** Answers that are not what somebody would find by hand. */
export function unlike(ward: WardFacts, answered: readonly Answered[]): string[] {
  return answered.flatMap(({ asked, at, slots }) => {
    // The minute may have changed between question and answer.
    const byHand = [at, at + MINUTE_MS].map((now) =>
      everySlot(ward, asked, now).slice(0, MOST_OF_A_PLACE).join(),
    );
    const isLike = byHand.includes(slots.join());
    return isLike ? [] : [JSON.stringify({ asked, at, slots, byHand: byHand[0] })];
  });
}
