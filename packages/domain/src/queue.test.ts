import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aheadOf } from './consultation/queue.ts';
import type { Center, Desk, Topic } from './organisation.ts';
import { pickSpecialist, type Candidate } from './presence.ts';
import { chooseDesk, routeFor } from './routing.ts';
import { waiting } from './testing/examples.ts';
import { formatTicket, localDay } from './ticket.ts';

const center: Center = { id: 'c', branchId: 'kitazawa', district: '松原', model: true };
const topic: Topic = {
  id: 'care',
  deskKind: 'health-welfare',
  icon: 'care',
  name: { ja: '介護' },
  hint: { ja: '' },
};
const desk = (id: string, branchId: string | null): Desk => ({
  id,
  kind: 'health-welfare',
  branchId,
  departmentId: null,
  name: { ja: id },
});
const desks = [
  desk('head', null),
  desk('setagaya', 'setagaya'),
  desk('kitazawa', 'kitazawa'),
  { ...desk('tax', null), kind: 'tax' } as const,
];

describe('routing', () => {
  it('[R1] goes from the own 総合支所 outwards to the 本庁', () => {
    expect(routeFor(topic, center, desks)).toEqual([
      { deskId: 'kitazawa', reason: 'own-branch' },
      { deskId: 'setagaya', reason: 'other-branch' },
      { deskId: 'head', reason: 'head-office' },
    ]);
  });

  it('[R1] knows no way where the ward has no such desk', () => {
    expect(chooseDesk(routeFor(topic, center, []), new Set())).toBeNull();
  });

  it('[R2] passes over a desk that nobody serves', () => {
    const route = routeFor(topic, center, desks);
    expect(chooseDesk(route, new Set(['head', 'setagaya']))?.deskId).toBe('setagaya');
    expect(chooseDesk(route, new Set())?.deskId).toBe('kitazawa');
  });

  it('[R1] lists every desk of the kind exactly once, never a nearer one after a farther', () => {
    const branch = fc.option(fc.constantFrom('kitazawa', 'setagaya', 'kinuta'), { nil: null });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.uuid(), branch), { selector: ([id]) => id }),
        (all) => {
          const ward = all.map(([id, b]) => desk(id, b));
          const route = routeFor(topic, center, ward);
          expect(route.map((s) => s.deskId).toSorted()).toEqual(ward.map((d) => d.id).toSorted());
          const ranks = route.map((s) =>
            ['own-branch', 'other-branch', 'head-office'].indexOf(s.reason),
          );
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});

describe('ringing', () => {
  const free = (staffId: string, idleSince: number): Candidate => ({
    staffId,
    deskIds: ['desk-1'],
    presence: { state: 'available', since: 0 },
    connected: true,
    busy: false,
    idleSince,
  });

  it('[Q3] rings whoever has been idle longest', () => {
    const chosen = pickSpecialist([free('a', 20), free('b', 10), free('c', 30)], 'desk-1', []);
    expect(chosen?.staffId).toBe('b');
  });

  it.each([
    ['away', { presence: { state: 'away', since: 0, reason: 'break' } as const }],
    ['not connected', { connected: false }],
    ['busy', { busy: true }],
    ['of another desk', { deskIds: ['desk-2'] }],
  ])('[Q3] rings nobody who is %s', (_why, change) => {
    expect(pickSpecialist([{ ...free('a', 0), ...change }], 'desk-1', [])).toBeNull();
  });

  it('[Q5] asks whoever let it pass only when nobody else can be asked', () => {
    const both = [free('a', 0), free('b', 10)];
    expect(pickSpecialist(both, 'desk-1', ['a'])?.staffId).toBe('b');
    expect(pickSpecialist(both, 'desk-1', ['a', 'b'])?.staffId).toBe('a');
  });
});

describe('the line', () => {
  it('[Q2] counts who is before by sequence, in the same line only', () => {
    const line = [1, 2, 3].map((sequence) => ({ ...waiting, id: String(sequence), sequence }));
    const elsewhere = { ...waiting, id: 'x', sequence: 0, deskId: 'desk-2' };
    expect(line.map((c) => aheadOf(c, [...line, elsewhere]))).toEqual([0, 1, 2]);
  });
});

describe('tickets', () => {
  it('[R3] are written with the district and three digits', () => {
    expect(formatTicket({ district: '池尻', day: '2026-11-22', number: 12 })).toBe('池尻-012');
    expect(formatTicket({ district: '池尻', day: '2026-11-22', number: 1234 })).toBe('池尻-1234');
  });

  it('[R3] begin anew at midnight of the ward, whatever the time zone of the machine', () => {
    const midnight = Date.UTC(2026, 10, 21, 15);
    expect(localDay(midnight - 1, 'Asia/Tokyo')).toBe('2026-11-21');
    expect(localDay(midnight, 'Asia/Tokyo')).toBe('2026-11-22');
  });
});
