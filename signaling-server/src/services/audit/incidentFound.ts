import {
  AUDIT_RECORDS,
  INCIDENT_DEEDS,
  type DoneToSubject,
  type IncidentDeed,
  type RefusedTry,
  type TouchedRecord,
  type UsedDevice,
} from '@madoguchi/domain';
import type { Tallied } from './incidentTallying.ts';

type Deeds = Record<IncidentDeed, number>;

/** What was counted, in the order in which it is told. */
export interface IncidentFound {
  readonly counted: number;
  readonly unread: number;
  readonly signIns: number;
  readonly refused: number;
  /** By kind, then by the first time. */
  readonly records: readonly TouchedRecord[];
  /** How many records were read, changed, printed, exported. */
  readonly recordsBy: Deeds;
  readonly kinds: { kind: string; records: number; deeds: Deeds }[];
  readonly refusals: readonly RefusedTry[];
  readonly devices: readonly UsedDevice[];
  readonly doneToSubject: DoneToSubject[];
}

/** Puts in order what was counted. */
export function foundIn({ tally, unread }: Tallied): IncidentFound {
  const byFirst = <Row extends { firstAt: number }>(rows: Iterable<Row>) =>
    [...rows].toSorted((a, b) => a.firstAt - b.firstAt);
  const records = byFirst(tally.records.values()).toSorted(
    (a, b) => placeOf(a.kind) - placeOf(b.kind),
  );
  const refusals = byFirst(tally.refusals.values());
  return {
    counted: tally.counted,
    unread,
    signIns: tally.signIns,
    refused: refusals.reduce((sum, { times }) => sum + times, 0),
    records,
    recordsBy: recordsBy(records),
    kinds: kindsOf(records),
    refusals,
    devices: byFirst(tally.devices.values()),
    doneToSubject: byFirst(tally.doneToSubject.values()),
  };
}

const NONE: Readonly<Deeds> = { read: 0, changed: 0, printed: 0, exported: 0 };

/** Kinds of the log in its order; others come last. */
function placeOf(kind: string): number {
  const place = AUDIT_RECORDS.findIndex((each) => each === kind);
  return place < 0 ? AUDIT_RECORDS.length : place;
}

function recordsBy(records: readonly TouchedRecord[]): Deeds {
  const by = { ...NONE };
  for (const { deeds } of records) {
    for (const deed of INCIDENT_DEEDS) if (deeds[deed] > 0) by[deed] += 1;
  }
  return by;
}

function kindsOf(records: readonly TouchedRecord[]): IncidentFound['kinds'] {
  const kinds = new Map<string, IncidentFound['kinds'][number]>();
  for (const { kind, deeds } of records) {
    const found = kinds.get(kind) ?? { kind, records: 0, deeds: { ...NONE } };
    kinds.set(kind, found);
    found.records += 1;
    for (const deed of INCIDENT_DEEDS) found.deeds[deed] += deeds[deed];
  }
  return [...kinds.values()];
}
