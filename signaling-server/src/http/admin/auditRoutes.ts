import { Router } from 'express';
import type { AuditSearch } from '../../services/audit/auditSearch.ts';
import type { IncidentReports } from '../../services/audit/incidentReports.ts';
import type { Records } from '../../services/audit/records.ts';
import type { RecordSearch } from '../../services/search/recordSearch.ts';
import type { SummaryReprints } from '../../services/summaries/summaryReprints.ts';
import type { TicketSearch } from '../../services/audit/ticketSearch.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

/** What is behind the routes of the audit log. */
export interface AuditServices {
  readonly search: AuditSearch;
  readonly incidents: IncidentReports;
  readonly records: Records;
  readonly tickets: TicketSearch;
  readonly reprints: SummaryReprints;
  readonly recordSearch: RecordSearch;
}

/** Looking into the audit log, reading one consultation, and printing once more what was taken along. */
export function auditRoutes(parts: Guard & { readonly audit: AuditServices }): Router {
  const { search, incidents, records, tickets, reprints, recordSearch } = parts.audit;
  const router = Router();
  bindGuarded(router, parts, 'searchAudit', ({ body, caller }) => search.search(body, caller));
  bindGuarded(router, parts, 'exportAudit', ({ body, caller }) => search.export(body, caller));
  bindGuarded(router, parts, 'reportIncident', ({ body, caller }) =>
    incidents.report(body, caller),
  );
  bindGuarded(router, parts, 'exportIncident', ({ body, caller }) =>
    incidents.export(body, caller),
  );
  bindGuarded(router, parts, 'searchRecords', ({ body, caller }) =>
    recordSearch.search(body, caller),
  );
  bindGuarded(router, parts, 'readRecord', ({ body, caller }) =>
    records.read(body.consultationId, caller),
  );
  bindGuarded(router, parts, 'findRecords', ({ body, caller }) => tickets.find(body, caller));
  bindGuarded(router, parts, 'reprintSummary', ({ body, caller }) => reprints.find(body, caller));
  return router;
}
