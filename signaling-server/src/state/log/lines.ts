import { z } from 'zod';
import type { Row, Table } from '../../ports/journal.ts';
import type { HistoryEntry, UnmetDemand } from '../../ports/store.ts';
import { historyActor, historyRow, unmetWay } from '../columns.ts';

/* Lines that are appended beside the records: what happened to consultations, and unmet demand. */

/** The history of consultations. */
export const historyTable: Table = {
  name: 'consultation_event',
  key: [],
  columns: ['consultation_id', 'at', 'type', 'actor', 'from_state', 'to_state'],
  hasBody: false,
  lists: [],
  live: null,
  references: { consultation_id: 'consultation' },
};

export const historyToRow = (e: HistoryEntry): Row => ({
  consultation_id: e.consultationId,
  at: e.at,
  type: e.type,
  actor: JSON.stringify(e.actor),
  from_state: e.from,
  to_state: e.to,
});

/** Reads a line of history; throws for one that is not what it should be. */
export function parseHistoryRow(row: unknown): HistoryEntry {
  const r = historyRow.parse(row);
  return {
    consultationId: r.consultation_id,
    at: r.at,
    type: r.type,
    actor: historyActor.parse(JSON.parse(r.actor)),
    from: r.from_state,
    to: r.to_state,
  };
}

/** Demand that could not be met, each counted once. */
export const unmetDemandTable: Table = {
  name: 'unmet_demand',
  key: [],
  columns: ['at', 'center_id', 'topic_id', 'desk_id', 'way', 'because'],
  hasBody: false,
  lists: [],
  live: null,
  references: { center_id: 'center', topic_id: 'topic', desk_id: 'desk' },
};

export const unmetToRow = (u: UnmetDemand): Row => ({
  at: u.at,
  center_id: u.centerId,
  topic_id: u.topicId,
  desk_id: u.deskId,
  way: u.way,
  because: u.because,
});

const unmetRow = z
  .object({
    at: z.int(),
    center_id: z.string(),
    topic_id: z.string(),
    desk_id: z.string(),
    way: unmetWay,
    because: z.enum(['nobody-free', 'closed']),
  })
  .transform((r): UnmetDemand => ({
    at: r.at,
    centerId: r.center_id,
    topicId: r.topic_id,
    deskId: r.desk_id,
    way: r.way,
    because: r.because,
  }));

/** Reads a line of unmet demand; throws for one that is not what it should be. */
export const parseUnmetRow = (row: unknown): UnmetDemand => unmetRow.parse(row);
