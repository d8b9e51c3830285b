import type { Config } from '../config.ts';
import type { AuditServices } from '../http/admin/auditRoutes.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Database } from '../ports/store.ts';
import { Anchoring } from '../services/audit/anchoring.ts';
import { AuditSearch } from '../services/audit/auditSearch.ts';
import { AuditState } from '../services/audit/auditState.ts';
import { IncidentReports } from '../services/audit/incidentReports.ts';
import { Records } from '../services/audit/records.ts';
import { TicketSearch } from '../services/audit/ticketSearch.ts';
import { RecordSearch } from '../services/search/recordSearch.ts';
import { SummaryReprints } from '../services/summaries/summaryReprints.ts';
import { SearchUpkeep } from '../services/search/searchUpkeep.ts';
import { AnchorFile } from '../storage/anchorFile.ts';

/** The audit log's readers, the search of records, and what watches over both while the server runs. */
export interface Audit extends AuditServices {
  /** Begins to anchor the log, and checks it as it is now in the background. */
  start(): void;
  /** Anchors the last lines; before the database closes. */
  stop(): Promise<void>;
}

/** Wires the audit log. */
export function composeAudit(around: {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly config: Pick<Config, 'auditAnchorPath' | 'timeZone'>;
}): Audit {
  const { db, clock, log, config } = around;
  const anchor = new AnchorFile(config.auditAnchorPath);
  const state = new AuditState(db, anchor, clock, log);
  const anchoring = new Anchoring(db, anchor, clock, log);
  const upkeep = new SearchUpkeep(db, clock, log);
  let started = false;
  return {
    search: new AuditSearch(db, clock, state),
    incidents: new IncidentReports(db, clock, state),
    records: new Records(db, clock),
    tickets: new TicketSearch(db, clock),
    reprints: new SummaryReprints({ db, clock, timeZone: config.timeZone }),
    recordSearch: new RecordSearch(db, clock, config.timeZone),
    start() {
      started = true;
      anchoring.start();
      void state.check();
      upkeep.start();
    },
    async stop() {
      state.stop();
      upkeep.stop();
      // A start that failed half way leaves the anchor alone, too.
      if (started) await anchoring.stop();
    },
  };
}
