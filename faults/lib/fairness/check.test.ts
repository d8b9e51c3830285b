import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import type { Entry, Log, Sent, Standing } from './log.ts';

const standing = (n: number, change: Partial<Standing> = {}): Standing => ({
  ...{ sequence: n, requestedAt: n, kioskId: `kiosk-${String(n)}`, centerId: 'center' },
  ...{ ticket: String(n), rank: 3, kioskIsThere: true, desks: ['desk'], rung: [], occupied: [] },
  ...change,
});

const row = (
  n: number,
  [type, from, to]: readonly [string, string | null, string],
  { by = 'system', ...change }: Partial<Standing> & { by?: string } = {},
): Entry => ({
  ...{ consultationId: `c-${String(n)}`, type, by, from, to },
  after: standing(n, change),
});

const asked = (n: number, change: Partial<Standing> = {}): Entry =>
  row(n, ['request', null, 'waiting'], { by: `kiosk:kiosk-${String(n)}`, ...change });
const rung = (n: number, staffId: string): Entry =>
  row(n, ['offer', 'waiting', 'offered'], { rung: [staffId], occupied: [staffId] });
const cancelled = (n: number, from: string): Entry =>
  row(n, ['cancel', from, 'closed'], { by: `kiosk:kiosk-${String(n)}` });

const press = (n: number, type: string, change: Partial<Sent> = {}): Sent => ({
  ...{ commandId: `${type}-${String(n)}`, by: `kiosk:kiosk-${String(n)}`, type },
  ...{ consultationId: `c-${String(n)}`, answers: ['ok'], heardAt: 100, ...change },
});

const dayOf = (entries: readonly Entry[], sent: readonly Sent[]): Log => ({
  ...{ entries, sent },
  desksOf: () => ['desk'],
});

const both = [1, 2].flatMap((n) => [press(n, 'request'), press(n, 'cancel')]);
const fair = [asked(1), asked(2), rung(1, 's'), cancelled(1, 'offered'), rung(2, 's')].concat(
  cancelled(2, 'offered'),
);
const none = { lost: [], unexpected: [], doubled: [], inversions: [] };

describe('the checker of a day', () => {
  it('[X30] finds nothing in a fair one', () => {
    expect(check(dayOf(fair, both))).toEqual(none);
  });

  it('[X30] finds whoever was rung for before somebody whose turn it was', () => {
    const entries = [asked(1), asked(2), rung(2, 's'), cancelled(2, 'offered')];
    const { inversions } = check(dayOf([...entries, cancelled(1, 'waiting')], both));
    expect(inversions).toEqual(['c-1 was overtaken by c-2 at s']);
  });

  it.each([
    ['whose kiosk is gone', { kioskIsThere: false }],
    ['who is asked at another desk', { desks: ['elsewhere'] }],
  ])('[X30] nobody is overtaken %s', (_, change) => {
    const entries = [asked(1, change), asked(2), rung(2, 's'), cancelled(2, 'offered')];
    const { inversions } = check(dayOf([...entries, cancelled(1, 'waiting')], both));
    expect(inversions).toEqual([]);
  });

  it('[X30] finds that somebody who was lifted had to wait', () => {
    const lifted = row(2, ['lift', 'waiting', 'waiting'], { rank: 1 });
    const entries = [asked(1), asked(2), lifted, rung(1, 's'), cancelled(1, 'offered')];
    expect(check(dayOf([...entries, cancelled(2, 'waiting')], both)).inversions).toHaveLength(1);
  });

  it('[X30] finds a place in the line that was changed on the way', () => {
    const moved = row(1, ['cancel', 'waiting', 'closed'], { by: 'kiosk:kiosk-1', requestedAt: 9 });
    const { lost } = check(dayOf([asked(1), moved], both.slice(0, 2)));
    expect(lost).toEqual(['c-1 lost its requestedAt']);
  });

  it('[X30] finds what was acknowledged and is not there', () => {
    expect(check(dayOf(fair, [...both, press(3, 'request')])).lost).toHaveLength(1);
    expect(check(dayOf(fair.slice(0, -1), both)).lost).toContain('c-2 ended as offered');
  });

  it('[X30] finds an answer that came before its row', () => {
    const early = [press(1, 'request', { heardAt: 0 }), ...both.slice(1)];
    expect(check(dayOf(fair, early)).lost).toHaveLength(1);
  });

  it('[X30] finds a command with two effects', () => {
    const hold = row(1, ['hold', 'inCall', 'onHold'], { by: 'kiosk:kiosk-1' });
    const resume = row(1, ['resume', 'onHold', 'inCall']);
    const again = [asked(1), hold, resume, hold, cancelled(1, 'onHold')];
    expect(check(dayOf(again, [...both.slice(0, 2), press(1, 'hold')])).doubled).toHaveLength(1);
  });

  it('[X30] finds somebody who is rung for two', () => {
    const entries = [asked(1), asked(2), rung(1, 's'), rung(2, 's')];
    const day = [...entries, cancelled(1, 'offered'), cancelled(2, 'offered')];
    expect(check(dayOf(day, both)).doubled).toEqual(['s has c-1 and c-2']);
  });

  it('[X30] finds a kiosk with two, and a ticket that was given twice', () => {
    const entries = [asked(1), asked(2, { kioskId: 'kiosk-1', ticket: '1' })];
    expect(check(dayOf(entries, [])).doubled).toHaveLength(2);
  });

  it('[X30] finds rows that nobody asked for, and that follow from nothing', () => {
    expect(check(dayOf(fair, both.slice(1))).unexpected).toHaveLength(1);
    const after = [...fair, cancelled(2, 'closed')];
    expect(check(dayOf(after, both)).unexpected).toHaveLength(1);
  });
});
