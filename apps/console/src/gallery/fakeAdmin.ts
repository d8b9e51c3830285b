import { AppError } from '@madoguchi/domain';
import {
  type AdminGuides,
  routes,
  type AdminTopics,
  type ImportReport,
  type Organisation,
  type Unit,
} from '@madoguchi/protocol';
import { GUIDE } from './deskDay.ts';
import { fakeHoursAndRouting } from './fakeHoursAndRouting.ts';
import { fakeCatalogue } from './fakeCatalogue.ts';
import { fakeFigures } from './fakeFigures.ts';
import { fakeIncident } from './fakeIncident.ts';
import { fakeLoad } from './fakeLoad.ts';
import { fakeRetention } from './fakeRetention.ts';
import { fakeRollout } from './fakeRollout.ts';
import { fakeSketch } from './fakeSketch.ts';
import { fakeTopics, fakeWard } from './fakeWard.ts';

/** What a fake server answers, by the name of the route. */
type Answers = Readonly<Record<string, (body: unknown) => unknown>>;

const LISTS = {
  branch: 'branches',
  center: 'centers',
  department: 'departments',
  desk: 'desks',
  partner: 'partners',
} as const satisfies Record<Unit['kind'], keyof Organisation>;

/** A ward in memory: units and rules change as on a server, a branch is always in use. */
export function createFakeAdmin(isEmpty: boolean): Answers {
  return {
    ...fakeUnits(),
    ...fakeRules(),
    ...fakeCatalogue(isEmpty),
    ...fakeHoursAndRouting(),
    ...fakeIncident(),
    ...fakeLoad(),
    ...fakeFigures(),
    ...fakeRetention(isEmpty),
    ...fakeRollout(),
  };
}

function fakeUnits(): Answers {
  let ward = fakeWard;
  let made = 0;
  const put = (body: unknown) => {
    const { kind, unit } = routes.saveUnit.body.parse(body);
    made += 1;
    const saved = { ...unit, id: unit.id ?? `new-${made}` };
    const list: readonly { id: string }[] = ward[LISTS[kind]];
    const others = list.filter(({ id }) => id !== saved.id);
    ward = routes.organisation.response.parse({ ...ward, [LISTS[kind]]: [...others, saved] });
    return ward;
  };
  return {
    organisation: () => ward,
    saveUnit: put,
    restoreUnit: put,
    removeUnit(body) {
      const { kind, id } = routes.removeUnit.body.parse(body);
      if (kind === 'branch' && !id.startsWith('new-')) throw new AppError('STILL_IN_USE');
      const list: readonly { id: string }[] = ward[LISTS[kind]];
      const left = list.filter((unit) => unit.id !== id);
      ward = routes.organisation.response.parse({ ...ward, [LISTS[kind]]: left });
      return ward;
    },
    directions: (body) => ({
      ...routes.directions.body.parse(body),
      ...{ address: '世田谷区池尻0-0-0', way: '駅の東口から歩いて5分', map: fakeSketch() },
    }),
    saveDirections(body) {
      const { map, ...words } = routes.saveDirections.body.parse(body);
      return { ...words, map: map && { type: 'image/png', base64: map } };
    },
    exportUnits: () => 'id,名称\r\n',
    importUnits(body) {
      const { file, dryRun } = routes.importUnits.body.parse(body);
      // A file of less than a row is one with mistakes.
      return file.length < 20 ? WRONG : { ...READY, applied: !dryRun };
    },
  };
}

const READY: ImportReport = {
  applied: false,
  read: { encoding: 'shift_jis', separator: 'tab' },
  added: 2,
  changed: 1,
  same: 26,
  changes: [
    { line: 4, action: 'changed', name: '若林' },
    { line: 30, action: 'added', name: '三軒茶屋' },
    { line: 31, action: 'added', name: '桜新町' },
  ],
  problems: [],
};

const WRONG: ImportReport = {
  ...READY,
  changes: [],
  problems: [
    { line: 1, column: 'モデル', problem: 'missingColumn', value: '' },
    { line: 5, column: '総合支所', problem: 'unknownReference', value: '世田谷支所' },
    { line: 9, column: '地区名', problem: 'empty', value: '' },
    { line: 12, column: '地区名', problem: 'duplicate', value: '経堂' },
  ],
};

const ASKED = {
  id: 'q1',
  text: { ja: '次にすることが分かりましたか', en: 'Do you know what to do next?' },
};

function fakeRules(): Answers {
  let topics = fakeTopics;
  let guides: AdminGuides['guides'] = [
    { topicId: 'care', ...GUIDE, page: 'https://ward.example/care', question: ASKED },
  ];
  const keep = (rules: AdminTopics['rules']) => {
    topics = { ...topics, rules };
    return topics;
  };
  const without = (key: Pick<AdminTopics['rules'][number], 'topicId' | 'scope' | 'since'>) =>
    topics.rules.filter(
      (rule) =>
        rule.topicId !== key.topicId ||
        rule.since !== key.since ||
        JSON.stringify(rule.scope) !== JSON.stringify(key.scope),
    );
  const put = (body: unknown) => {
    const rule = routes.putTopicRule.body.parse(body);
    return keep([...without(rule), rule]);
  };
  return {
    topics: () => topics,
    guides: () => ({ guides }),
    saveGuide(body) {
      const saved = routes.saveGuide.body.parse(body);
      const sentences = saved.sentences.map(({ id, text }) => ({ id: id ?? text.ja, text }));
      const blocks = saved.blocks.map((block) => ({ ...block, id: block.id ?? block.text.ja }));
      const kept = guides.filter((g) => g.topicId !== saved.topicId);
      const question = saved.question && { id: saved.question.ja, text: saved.question };
      guides = [...kept, { ...saved, sentences, blocks, question }];
      return { guides };
    },
    putTopicRule: put,
    restoreTopicRule: put,
    removeTopicRule: (body) => keep(without(routes.removeTopicRule.body.parse(body))),
  };
}
