import type { BookingSettingsActions } from '@madoguchi/client';
import type { EventAck, EventData } from '@madoguchi/protocol';
import { USUAL_RULES } from '../admin/bookingRules/rulesDraft.ts';
import { TODAY } from './bookingDay.ts';
import { fakePeople } from './fakePeople.ts';
import { fakeWard } from './fakeWard.ts';

type Rows = EventAck<'setAside.list'>['setAside'];

const NAMES = new Map([
  ...fakeWard.desks.map(({ id, name }) => [id, name] as const),
  ...fakePeople.map(({ staffId, displayName }) => [staffId, { ja: displayName }] as const),
]);

const ROWS: Rows = [
  {
    ...{ setAsideId: 'a1', of: { kind: 'desk', id: 'setagaya-health-welfare' } },
    name: { ja: '世田谷総合支所 保健福祉課' },
    ...{ fromDay: TODAY, untilDay: null, weekday: 1, from: 780, until: 960 },
    ...{ support: 'sign-language', reason: 'support' },
  },
  {
    ...{ setAsideId: 'a2', of: { kind: 'staff', id: 's2' }, name: { ja: '世田谷 担当2' } },
    ...{ fromDay: '2026-12-28', untilDay: '2027-01-05', weekday: null, from: 0, until: 1440 },
    ...{ support: null, reason: 'away' },
  },
  {
    ...{ setAsideId: 'a3', of: { kind: 'kiosk', id: 'k1' }, name: { ja: '池尻 相談端末1' } },
    ...{ fromDay: '2026-12-10', untilDay: '2026-12-10', weekday: null, from: 540, until: 600 },
    ...{ support: null, reason: 'other' },
  },
];

/** Rules and time that is set aside in memory, changed as on a server. */
export function fakeBookingSettings(): BookingSettingsActions {
  const rules = new Map<string, EventData<'bookingRules.set'>['rules']>([
    [
      'setagaya-health-welfare',
      {
        ...USUAL_RULES,
        ...{ minutes: 45, every: 30 },
        keptFree: [{ from: 540, until: 720, people: 2 }],
        topics: [{ topicId: 'care', minutes: 60 }],
      },
    ],
    ['kinuta-health', { ...USUAL_RULES, isOpen: false }],
  ]);
  let rows = ROWS;
  return {
    rules: () =>
      Promise.resolve({
        desks: fakeWard.desks.map(({ id }) => ({
          ...{ deskId: id, rules: rules.get(id) ?? USUAL_RULES },
        })),
      }),
    setRules(deskId, next) {
      rules.set(deskId, next);
      return Promise.resolve();
    },
    setAside: () => Promise.resolve({ setAside: [...rows] }),
    addSetAside(span) {
      const setAsideId = `new-${String(rows.length)}`;
      rows = [{ ...span, setAsideId, name: NAMES.get(span.of.id) ?? { ja: '' } }, ...rows];
      return Promise.resolve({ setAsideId });
    },
    removeSetAside(setAsideId) {
      rows = rows.filter((row) => row.setAsideId !== setAsideId);
      return Promise.resolve();
    },
  };
}
