import type { AuditEntry } from '../audit.ts';
import { incidentPart, type IncidentDeed } from './deeds.ts';

/** Whose doings an incident report is about. */
export type IncidentSubject =
  | { readonly kind: 'staff'; readonly id: string }
  | { readonly kind: 'kiosk'; readonly id: string }
  /** Everybody, the server included. */
  | { readonly kind: 'anybody' };

/** The longest stretch of time of one report: a year, leap or not. */
export const INCIDENT_LIMIT_MS = 366 * 86_400_000;

/** How often something happened, when first and when last (epoch milliseconds). */
export interface Times {
  times: number;
  firstAt: number;
  lastAt: number;
}

/** A record that was touched, and how often in which way. */
export interface TouchedRecord extends Times {
  readonly kind: string;
  readonly id: string;
  readonly deeds: Record<IncidentDeed, number>;
}

/** A try that was refused: what was asked for or done, why, and of which kind of record. */
export interface RefusedTry extends Times {
  /** The action that was asked for, or that of the entry, as it was written. */
  readonly asked: string;
  readonly code: string;
  readonly record: AuditEntry['record'];
}

/** An address, with the browser where a sign-in told of it. */
export interface UsedDevice extends Times {
  readonly from: string;
  readonly browser: string;
  /** Sign-ins among the times. */
  signIns: number;
}

/** What others did to the account or the kiosk itself. */
export interface DoneToSubject extends Times {
  readonly action: AuditEntry['action'];
}

/** An entry as the report needs it. */
export type IncidentEntry = Pick<
  AuditEntry,
  'at' | 'actor' | 'from' | 'action' | 'record' | 'details'
>;

/** A line of the history of a consultation: what happens in a visit is no entry of the log. */
export interface IncidentEvent {
  readonly at: number;
  readonly actor: AuditEntry['actor'];
  readonly consultationId: string;
}

/** Whether this actor is the one that the report is about. */
export function isSubject(subject: IncidentSubject, actor: AuditEntry['actor']): boolean {
  switch (subject.kind) {
    case 'anybody':
      return true;
    case 'staff':
      return actor.kind === 'staff' && actor.staffId === subject.id;
    case 'kiosk':
      return actor.kind === 'kiosk' && actor.kioskId === subject.id;
  }
}

/** Adds up what is told of a subject, entry by entry in any order; it keeps no entry. */
export class IncidentTally {
  readonly #subject: IncidentSubject;
  readonly records = new Map<string, TouchedRecord>();
  readonly refusals = new Map<string, RefusedTry>();
  readonly devices = new Map<string, UsedDevice>();
  readonly doneToSubject = new Map<string, DoneToSubject>();
  /** Entries and lines of history that were counted. */
  counted = 0;
  signIns = 0;

  constructor(subject: IncidentSubject) {
    this.#subject = subject;
  }

  /** Counts an entry, if it is by the subject, a try to come in as it, or about it. */
  entry(entry: IncidentEntry): void {
    const { at, actor, action, record } = entry;
    const isOwn = isSubject(this.#subject, actor);
    if (!isOwn && !this.#isAbout(record)) return;
    this.counted += 1;
    const part = incidentPart(action);
    if (part === 'refused') return this.#refusal(entry);
    if (!isOwn) {
      // Whose session ended by itself has done nothing, and nothing was done to them.
      if (part !== 'session') this.#toSubject(action, at);
      return;
    }
    this.#device(entry);
    if (part !== 'session') this.#touch(record.kind, record.id, part, at);
  }

  /** Counts a step of a consultation, if the subject made it. */
  event({ at, actor, consultationId }: IncidentEvent): void {
    if (!isSubject(this.#subject, actor)) return;
    this.counted += 1;
    this.#touch('consultation', consultationId, 'changed', at);
  }

  #isAbout({ kind, id }: AuditEntry['record']): boolean {
    const subject = this.#subject;
    return subject.kind !== 'anybody' && subject.kind === kind && subject.id === id;
  }

  #touch(kind: string, id: string, deed: IncidentDeed, at: number): void {
    const found = cell(this.records, `${kind} ${id}`, at, () => ({
      ...{ kind, id },
      deeds: { read: 0, changed: 0, printed: 0, exported: 0 },
    }));
    found.times += 1;
    found.deeds[deed] += 1;
  }

  #refusal({ at, action, record, details }: IncidentEntry): void {
    const told = details['asked'];
    const asked = typeof told === 'string' ? told : action;
    const why = details['code'];
    const code = typeof why === 'string' ? why : '';
    const key = `${asked} ${code} ${record.kind} ${record.id}`;
    const found = cell(this.refusals, key, at, () => ({ asked, code, record }));
    // A flood of refusals is one entry a minute with their number.
    found.times += typeof details['times'] === 'number' ? details['times'] : 1;
  }

  #device({ at, action, from, details }: IncidentEntry): void {
    const browser = typeof details['browser'] === 'string' ? details['browser'] : '';
    const found = cell(this.devices, `${from} ${browser}`, at, () => ({
      ...{ from, browser },
      signIns: 0,
    }));
    found.times += 1;
    if (action !== 'session.opened' && action !== 'helper.signedIn') return;
    found.signIns += 1;
    this.signIns += 1;
  }

  #toSubject(action: AuditEntry['action'], at: number): void {
    cell(this.doneToSubject, action, at, () => ({ action })).times += 1;
  }
}

/** What is counted under a key, begun where it is new, with its first and last time. */
function cell<T extends object>(
  cells: Map<string, T & Times>,
  key: string,
  at: number,
  begin: () => T,
): T & Times {
  const known = cells.get(key);
  if (known === undefined) {
    const begun = { ...begin(), times: 0, firstAt: at, lastAt: at };
    cells.set(key, begun);
    return begun;
  }
  if (at < known.firstAt) known.firstAt = at;
  if (at > known.lastAt) known.lastAt = at;
  return known;
}
