import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import type { Entry, Log, Other, Sent, Standing } from './log.ts';

const standing = (n: number, change: Partial<Standing> = {}): Standing => ({
  ...{ sequence: n, requestedAt: n, kioskId: `kiosk-${String(n)}`, centerId: 'center' },
  ...{ ticket: String(n), rank: 2, kioskIsThere: true, desks: ['desk'], rung: [], occupied: [] },
  ...{ others: [], cards: [] },
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

const other = (change: Partial<Other> = {}): Other => ({
  ...{ participantId: 'p', staffId: null, stage: 'invited', ...change },
});
const call = row(1, ['request', null, 'inCall'], { by: 'kiosk:kiosk-1' });
const joins = (who: Partial<Other>, type: string, by: string): Entry =>
  row(1, [type, 'inCall', 'inCall'], { by, others: [other(who)] });
const asks = (staffId: string | null): Entry => joins({ staffId }, 'invite', 'staff:lead');
const asksStaff = [asks('s')];
const saysYes = (by: string): Entry => joins({ staffId: 's', stage: 'present' }, 'join', by);
const inLobby = [asks(null), joins({ stage: 'inLobby' }, 'arrive', 'guest:p')];
const sentAway = row(1, ['remove', 'inCall', 'inCall'], { by: 'staff:lead' });
const oneCard = { cards: ['h1'] };
const written = row(1, ['request', null, 'followUp'], { cards: ['h1', 'h2'] });
const settled = (cards: readonly string[], to: string): Entry =>
  row(1, ['handoffSettled', 'followUp', to], { cards });

/** Each row was asked for by whoever it says. */
const sentFor = (entries: readonly Entry[]): readonly Sent[] =>
  entries.map(({ type, by }, n) => press(1, type, { commandId: String(n), by }));

describe('the checker of a day', () => {
  it('[X34] finds nothing in a fair one', () => {
    expect(check(dayOf(fair, both))).toEqual(none);
  });

  it('[X34] finds whoever was rung for before somebody whose turn it was', () => {
    const entries = [asked(1), asked(2), rung(2, 's'), cancelled(2, 'offered')];
    const { inversions } = check(dayOf([...entries, cancelled(1, 'waiting')], both));
    expect(inversions).toEqual(['c-1 was overtaken by c-2 at s']);
  });

  it.each([
    ['whose kiosk is gone', { kioskIsThere: false }],
    ['who is asked at another desk', { desks: ['elsewhere'] }],
  ])('[X34] nobody is overtaken %s', (_, change) => {
    const entries = [asked(1, change), asked(2), rung(2, 's'), cancelled(2, 'offered')];
    const { inversions } = check(dayOf([...entries, cancelled(1, 'waiting')], both));
    expect(inversions).toEqual([]);
  });

  it('[X34] finds that somebody who was lifted had to wait', () => {
    const lifted = row(2, ['lift', 'waiting', 'waiting'], { rank: 1 });
    const entries = [asked(1), asked(2), lifted, rung(1, 's'), cancelled(1, 'offered')];
    expect(check(dayOf([...entries, cancelled(2, 'waiting')], both)).inversions).toHaveLength(1);
  });

  it('[X34] finds a place in the queue that was changed on the way', () => {
    const moved = row(1, ['cancel', 'waiting', 'closed'], { by: 'kiosk:kiosk-1', requestedAt: 9 });
    const { lost } = check(dayOf([asked(1), moved], both.slice(0, 2)));
    expect(lost).toEqual(['c-1 lost its requestedAt']);
  });

  it('[X34] finds what was acknowledged and is not there', () => {
    expect(check(dayOf(fair, [...both, press(3, 'request')])).lost).toHaveLength(1);
    expect(check(dayOf(fair.slice(0, -1), both)).lost).toContain('c-2 ended as offered');
  });

  it('[X34] finds an answer that came before its row', () => {
    const early = [press(1, 'request', { heardAt: 0 }), ...both.slice(1)];
    expect(check(dayOf(fair, early)).lost).toHaveLength(1);
  });

  it('[X34] finds a command with two effects', () => {
    const hold = row(1, ['hold', 'inCall', 'onHold'], { by: 'kiosk:kiosk-1' });
    const resume = row(1, ['resume', 'onHold', 'inCall']);
    const again = [asked(1), hold, resume, hold, cancelled(1, 'onHold')];
    expect(check(dayOf(again, [...both.slice(0, 2), press(1, 'hold')])).doubled).toHaveLength(1);
  });

  it('[X34] finds somebody who is rung for two', () => {
    const entries = [asked(1), asked(2), rung(1, 's'), rung(2, 's')];
    const day = [...entries, cancelled(1, 'offered'), cancelled(2, 'offered')];
    expect(check(dayOf(day, both)).doubled).toEqual(['s has c-1 and c-2']);
  });

  it('[X34] finds a kiosk with two, and a ticket that was given twice', () => {
    const entries = [asked(1), asked(2, { kioskId: 'kiosk-1', ticket: '1' })];
    expect(check(dayOf(entries, [])).doubled).toHaveLength(2);
  });

  it('[X34] finds rows that nobody asked for, and that follow from nothing', () => {
    expect(check(dayOf(fair, both.slice(1))).unexpected).toHaveLength(1);
    const after = [...fair, cancelled(2, 'closed')];
    expect(check(dayOf(after, both)).unexpected).toHaveLength(1);
  });

  it.each([
    ['nobody asked', [call, joins({ staffId: 's', stage: 'present' }, 'join', 'staff:s')]],
    ['nobody let in', [call, ...inLobby, joins({ stage: 'present' }, 'hold', 'staff:lead')]],
    ['let themselves in', [call, ...inLobby, joins({ stage: 'present' }, 'admit', 'guest:p')]],
    ['somebody else said yes for', [call, ...asksStaff, saysYes('staff:other')]],
    ['was sent away and is back', [call, ...inLobby, sentAway, asks(null)]],
    ['vanished', [call, ...inLobby, row(1, ['hold', 'inCall', 'onHold'], { by: 'staff:lead' })]],
  ])('[X34] finds somebody in a call who %s', (_, entries) => {
    const { unexpected } = check(dayOf(entries, sentFor(entries)));
    expect(unexpected).toHaveLength(1);
  });

  it('[X34] finds nothing in guests and colleagues who come as they are let', () => {
    const admitted = joins({ stage: 'present' }, 'admit', 'staff:lead');
    const entries = [call, ...inLobby, admitted, sentAway];
    expect(check(dayOf(entries, sentFor(entries))).unexpected).toEqual([]);
    const colleague = [call, ...asksStaff, saysYes('staff:s')];
    expect(check(dayOf(colleague, sentFor(colleague))).unexpected).toEqual([]);
  });

  it('[X34] finds that somebody was acknowledged to be sent away, and is there', () => {
    const entries = [call, ...inLobby];
    const sends = press(1, 'remove', { by: 'staff:lead', whom: 'p', heardAt: 3 });
    const { lost } = check(dayOf(entries, [...sentFor(entries), sends]));
    expect(lost).toContain('remove of c-1 was acknowledged without a row');
    const isGone = [...entries, row(1, ['part', 'inCall', 'inCall'], { by: 'guest:p' })];
    const after = { ...sends, heardAt: 4 };
    const { lost: nothing } = check(dayOf(isGone, [...sentFor(isGone), after]));
    expect(nothing).not.toContain('remove of c-1 was acknowledged without a row');
  });

  it('[X34] finds more people in a call than there may be', () => {
    const others = ['a', 'b', 'c', 'd', 'e'].map((id) => other({ participantId: id }));
    const entries = [call, row(1, ['invite', 'inCall', 'inCall'], { by: 'staff:lead', others })];
    const { unexpected } = check(dayOf(entries, sentFor(entries)));
    expect(unexpected).toEqual(['c-1: 5 others in a call']);
  });

  it.each([
    ['two at once', [written, settled([], 'closed')], 1],
    ['without being settled', [written, row(1, ['remind', 'followUp', 'followUp'], oneCard)], 1],
    ['before the last', [written, settled(['h2'], 'closed')], 1],
    ['one by one', [written, settled(['h2'], 'followUp'), settled([], 'closed')], 0],
  ])('[X34] finds cards that go %s', (_, entries, times) => {
    const { lost } = check(dayOf(entries, sentFor(entries)));
    expect(lost.filter((what) => what.includes('card'))).toHaveLength(times);
  });
});
