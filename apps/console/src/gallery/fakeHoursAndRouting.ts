import { DEFAULT_HOURS, DEFAULT_ROUTING, type OpeningHours } from '@madoguchi/domain';
import { routes } from '@madoguchi/protocol';
import { fakePeople } from './fakePeople.ts';
import { fakeTopics } from './fakeWard.ts';

type Answers = Readonly<Record<string, (body: unknown) => unknown>>;

const SHORT = [{ from: '08:30', until: '12:00' }];

/** Hours of a ward in which some places differ. */
const HOURS: readonly OpeningHours[] = [
  {
    ...DEFAULT_HOURS,
    exceptions: [
      { day: '2026-12-12', spans: SHORT, reason: '休日の臨時窓口' },
      { day: '2027-02-01', spans: [], reason: '機器の入れ替え' },
    ],
  },
  {
    ...DEFAULT_HOURS,
    place: { kind: 'center', centerId: 'setagaya-1' },
    week: { ...DEFAULT_HOURS.week, sat: SHORT },
  },
  {
    ...DEFAULT_HOURS,
    place: { kind: 'desk', deskId: 'setagaya-health' },
    week: { ...DEFAULT_HOURS.week, wed: [...SHORT, { from: '13:00', until: '19:00' }] },
    exceptions: [{ day: '2026-12-04', spans: [], reason: '健診のため' }],
  },
];

const isSame = (a: OpeningHours['place'], b: OpeningHours['place']): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Hours and routing in memory, changed as on a server. */
export function fakeHoursAndRouting(): Answers {
  let hours = HOURS;
  let rules = fakeTopics.topics.map(({ id }) => ({ topicId: id, ...DEFAULT_ROUTING }));
  const specialists = fakePeople
    .filter(({ role }) => role === 'specialist')
    .map(({ staffId, displayName, deskIds }) => ({ staffId, displayName, deskIds }));
  return {
    openingHours: () => ({ hours }),
    saveOpeningHours(body) {
      const saved = routes.saveOpeningHours.body.parse(body);
      hours = [...hours.filter(({ place }) => !isSame(place, saved.place)), saved];
      return {};
    },
    removeOpeningHours(body) {
      const { place } = routes.removeOpeningHours.body.parse(body);
      hours = hours.filter((each) => !isSame(each.place, place));
      return {};
    },
    routingRules: () => ({ rules, specialists }),
    saveRoutingRule(body) {
      const saved = routes.saveRoutingRule.body.parse(body);
      rules = rules.map((rule) => (rule.topicId === saved.topicId ? saved : rule));
      return {};
    },
  };
}
