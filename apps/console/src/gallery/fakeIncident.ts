import { routes, type IncidentReport } from '@madoguchi/protocol';

const NOTHING = { read: 0, changed: 0, printed: 0, exported: 0 };

/** 記録の調査 of a server on which a person read two records and was refused a third. */
export function fakeIncident() {
  return {
    reportIncident(body: unknown): IncidentReport {
      const { subject, from, until, reason } = routes.reportIncident.body.parse(body);
      const times = { times: 2, firstAt: from, lastAt: until };
      const read = { ...NOTHING, read: 2 };
      return {
        subject: { kind: subject.kind, name: '世田谷 担当1' },
        ...{ from, until, reason, madeAt: until },
        ...{ counted: 5, unread: 0, signIns: 1, records: 2, refused: 2, left: 0 },
        recordsBy: read,
        kinds: [{ kind: 'consultation', records: 2, deeds: { ...NOTHING, read: 4 } }],
        touched: ['池尻-012', '太子堂-003'].map((name, n) => ({
          ...{ kind: 'consultation', id: `c${String(n)}`, name, deeds: read },
          ...times,
        })),
        refusals: [
          {
            ...{ asked: 'record.read', code: 'OUT_OF_REACH', ...times },
            record: { kind: 'consultation', id: 'c9', name: '経堂-001' },
          },
        ],
        devices: [{ from: '192.0.2.20', browser: 'Edge Windows', signIns: 1, ...times }],
        doneToSubject: [{ action: 'people.changed', ...times }],
        chain: {
          ...{ state: 'intact', entries: 58, total: 58, brokenAt: null, checkedAt: until },
          head: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        },
      };
    },
    exportIncident: () => '区分,種類\r\n',
  };
}
