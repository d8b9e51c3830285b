import type { AuditEntry, IncidentEntry, IncidentEvent } from '@madoguchi/domain';
import { z } from 'zod';
import type { AuditStretch, HistoryStretch, LogPlace } from '../../ports/auditWalk.ts';
import { auditAction, auditDetails, auditRecord, historyActor } from '../columns.ts';

/* Many lines of the logs, read for what they tell. Whether they are as they were written, the chain says. */

const auditLine = z.object({
  sequence: z.int(),
  at: z.int(),
  actor: z.string(),
  origin: z.string(),
  action: auditAction,
  record_kind: auditRecord,
  record_id: z.string(),
  details: z.string(),
});

const historyLine = z.object({
  id: z.int(),
  at: z.int(),
  actor: z.string(),
  consultation_id: z.string(),
});

/** The rows of one stretch of the audit log; fewer than `limit` are the last. */
export const auditStretchOf = (rows: readonly unknown[], limit: number): AuditStretch => ({
  lines: rows.map(entryIn),
  next: placeAfter(rows, limit, 'sequence'),
});

/** The rows of one stretch of the history. */
export const historyStretchOf = (rows: readonly unknown[], limit: number): HistoryStretch => ({
  lines: rows.map(eventIn),
  next: placeAfter(rows, limit, 'id'),
});

function entryIn(row: unknown): IncidentEntry | null {
  const line = auditLine.safeParse(row).data;
  if (line === undefined) return null;
  const { at, origin: from, action } = line;
  const [actor, details] = [actorIn(line.actor), detailsIn(line.details)];
  if (actor === null || details === null) return null;
  return {
    at,
    actor,
    from,
    action,
    record: { kind: line.record_kind, id: line.record_id },
    details,
  };
}

function eventIn(row: unknown): IncidentEvent | null {
  const line = historyLine.safeParse(row).data;
  const actor = line === undefined ? null : actorIn(line.actor);
  if (line === undefined || actor === null) return null;
  return { at: line.at, actor, consultationId: line.consultation_id };
}

const place = z.object({ at: z.int(), number: z.int() });

function placeAfter(
  rows: readonly unknown[],
  limit: number,
  column: 'sequence' | 'id',
): LogPlace | null {
  if (rows.length < limit) return null;
  const last = rows.at(-1) as Readonly<Record<string, unknown>>;
  return place.parse({ at: last['at'], number: last[column] });
}

type Actor = AuditEntry['actor'];

/** A ward has some hundreds of actors and writes each of them thousands of times. */
const MAX_ACTORS = 5_000;
const actors = new Map<string, Actor | null>();

function actorIn(json: string): Actor | null {
  const known = actors.get(json);
  if (known !== undefined) return known;
  if (actors.size >= MAX_ACTORS) actors.clear();
  const actor = historyActor.safeParse(parsed(json)).data ?? null;
  actors.set(json, actor);
  return actor;
}

const detailsIn = (json: string): AuditEntry['details'] | null =>
  json === '{}' ? NO_DETAILS : (auditDetails.safeParse(parsed(json)).data ?? null);

const NO_DETAILS = {};

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
