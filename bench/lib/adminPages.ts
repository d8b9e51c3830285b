import { monthAfter, type Needs } from '@madoguchi/domain';
import type { RouteBody, RouteName } from '@madoguchi/protocol';
import type { Admin } from '../../tests/support/server/admin.ts';

/** One page of 管理, as what its screen asks for. */
export interface AdminPage {
  readonly name: string;
  /** Asks for it; the milliseconds until its answer is read. */
  readonly read: () => Promise<number>;
}

export const NO_WISHES: Needs = { language: 'ja', supports: [] };

interface Ward {
  readonly centerId: string;
  readonly deskId: string;
  readonly topicId: string;
  readonly kioskId: string;
}

/** Every page that lists or counts what was. */
export function adminPages(
  admin: Admin,
  { centerId, deskId, topicId, kioskId }: Ward,
): readonly AdminPage[] {
  const today = new Date().toISOString().slice(0, 10);
  const month = today.slice(0, 7);
  const fiscalYear = Number(monthAfter(month, -3).slice(0, 4)) - 1;
  const page = <N extends RouteName>(name: string, route: N, body?: RouteBody<N>): AdminPage => ({
    name,
    async read() {
      const startedAt = performance.now();
      const { ok, answer } = await admin.ask(route, body);
      const ms = performance.now() - startedAt;
      if (!ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
      return ms;
    },
  });
  type Asked = RouteBody<'wardFigures'>;
  const figures = (name: string, asked: Asked): AdminPage => page(name, 'wardFigures', asked);
  const year = { from: monthAfter(month, -11), months: 12 } as const;
  const decade = { from: monthAfter(month, -119), months: 120 } as const;
  const quarter = { from: monthAfter(month, -2), months: 3 } as const;
  const any = {
    kind: null,
    from: null,
    until: null,
    topicId: null,
    deskId: null,
    centerId: null,
  } as const;
  const query = { ...any, result: null, after: null } as const;
  const entries = { staffId: null, recordKind: null, recordId: null, action: null } as const;
  const open = { from: null, until: null } as const;
  const load = { fromDay: monthAfter(month, -11) + '-01', weeks: 52 } as const;
  return [
    figures('ward, a year by month', { place: null, ...year, by: 'month' }),
    figures('ward, three months by day', { place: null, ...quarter, by: 'day' }),
    figures('ward, ten years by center', { place: null, ...decade, by: 'center' }),
    figures('ward, ten years by kiosk', { place: null, ...decade, by: 'kiosk' }),
    figures('branch, a year by center', {
      place: { kind: 'branch', id: 'setagaya' },
      ...year,
      by: 'center',
    }),
    figures('center, a year by topic', {
      place: { kind: 'center', id: centerId },
      ...year,
      by: 'topic',
    }),
    figures('desk, a year by month', { place: { kind: 'desk', id: deskId }, ...year, by: 'month' }),
    figures('topic, ten years by month', {
      place: { kind: 'topic', id: topicId },
      ...decade,
      by: 'month',
    }),
    figures('kiosk, three months by day', {
      place: { kind: 'kiosk', id: kioskId },
      ...quarter,
      by: 'day',
    }),
    page('figures as CSV, ten years', 'exportWardFigures', { place: null, ...decade, by: 'month' }),
    page('figures as xlsx, ten years', 'wardFiguresWorkbook', {
      place: null,
      ...decade,
      by: 'month',
    }),
    page('low use', 'lowUseRadar'),
    page('yearly report, draft as page', 'yearlyReportFile', { fiscalYear, as: 'html' }),
    page('records behind figures', 'searchRecords', {
      ...query,
      words: '',
      centerId,
      from: year.from + '-01',
      until: today,
    }),
    page('records, all', 'searchRecords', { ...query, words: '' }),
    page('records, a word', 'searchRecords', { ...query, words: '介護' }),
    page('audit log', 'searchAudit', { ...entries, ...open, before: null }),
    page('audit log of somebody', 'searchAudit', {
      ...entries,
      ...open,
      staffId: 'staff-demo',
      before: null,
    }),
    page('keeping and erasing', 'retention'),
    page('load of a center, a year', 'load', { place: { kind: 'center', id: centerId }, ...load }),
    page('load of a desk, a year', 'load', { place: { kind: 'desk', id: deskId }, ...load }),
    page('survey', 'surveyFigures'),
    page('visits', 'visitFigures'),
    page('procedures', 'procedureFigures'),
  ];
}
