import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Center, Desk, Topic } from './organisation.ts';
import {
  chooseDesk,
  DEFAULT_ROUTING,
  deskToPhone,
  reasonFor,
  ROUTE_REASONS,
  routeFor,
} from './routing.ts';

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
  phone: null,
});
const [own, other, head] = [
  desk('kitazawa', 'kitazawa'),
  desk('setagaya', 'setagaya'),
  desk('head', null),
];
const desks = [head, other, own, { ...desk('tax', null), kind: 'tax' } as const];
const route = routeFor(topic, center, desks, DEFAULT_ROUTING);

describe('the way to a desk', () => {
  it('[R1] goes from the own 総合支所 outwards to the 本庁', () => {
    expect(route.map(({ deskId, reason }) => [deskId, reason])).toEqual([
      ['kitazawa', 'own-branch'],
      ['setagaya', 'other-branch'],
      ['head', 'head-office'],
    ]);
    expect([own, other, head].map((each) => reasonFor(each, center))).toEqual(
      route.map(({ reason }) => reason),
    );
  });

  it('[R4] asks the own 総合支所 at once and the others after the times of the topic', () => {
    expect(route.map(({ afterMs }) => afterMs)).toEqual([0, 120_000, 300_000]);
  });

  it('[R4] asks the nearest there is at once, where the own 総合支所 has no such desk', () => {
    const without = routeFor(topic, center, [head, other], DEFAULT_ROUTING);
    expect(without.map(({ deskId, afterMs }) => [deskId, afterMs])).toEqual([
      ['setagaya', 0],
      ['head', 180_000],
    ]);
  });

  it('[R4] the 本庁 comes first where its time does', () => {
    const soon = { ...DEFAULT_ROUTING, headOfficeAfterMs: 60_000 };
    expect(routeFor(topic, center, desks, soon).map(({ deskId }) => deskId)).toEqual([
      'kitazawa',
      'head',
      'setagaya',
    ]);
  });

  it('[R1] leads nowhere where the ward has no such desk', () => {
    expect(chooseDesk(routeFor(topic, center, [], DEFAULT_ROUTING), new Set())).toBeNull();
  });

  it('[R2] passes over a desk that nobody serves', () => {
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
          const steps = routeFor(topic, center, ward, DEFAULT_ROUTING);
          expect(steps.map((s) => s.deskId).toSorted()).toEqual(ward.map((d) => d.id).toSorted());
          const ranks = steps.map((s) => ROUTE_REASONS.indexOf(s.reason));
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
          expect(steps[0]?.afterMs ?? 0).toBe(0);
        },
      ),
    );
  });
});

describe('whom to telephone', () => {
  const withPhone = (...ids: readonly string[]): Desk[] =>
    desks.map((each) => ({ ...each, phone: ids.includes(each.id) ? '0312345678' : null }));
  const toPhone = (from: Desk, ...ids: readonly string[]) => {
    const ward = withPhone(...ids);
    const there = ward.find(({ id }) => id === from.id) ?? from;
    return deskToPhone(there, center, ward)?.id ?? null;
  };

  it('[R11] is the desk in question, wherever it is', () => {
    expect(toPhone(own, 'kitazawa', 'setagaya', 'head')).toBe('kitazawa');
    expect(toPhone(head, 'kitazawa', 'setagaya', 'head')).toBe('head');
  });

  it('[R11] is the nearest of its kind where it has no number', () => {
    expect(toPhone(own, 'head', 'setagaya', 'tax')).toBe('setagaya');
    expect(toPhone(own, 'head', 'tax')).toBe('head');
    expect(toPhone(head, 'setagaya', 'kitazawa')).toBe('kitazawa');
  });

  it('[R11] is nobody where no desk of the kind has one', () => {
    expect(toPhone(own, 'tax')).toBeNull();
  });
});
