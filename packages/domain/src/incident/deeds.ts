import type { AuditAction } from '../auditActions.ts';

/** What was done to a record, as an incident report tells it. */
export const INCIDENT_DEEDS = ['read', 'changed', 'printed', 'exported'] as const;
export type IncidentDeed = (typeof INCIDENT_DEEDS)[number];

/** What an entry of the log tells of: something done to a record, a sign-in, or a try that was refused. */
export type IncidentPart = IncidentDeed | 'session' | 'refused';

/** Actions that are none of a change. */
const PARTS: Partial<Readonly<Record<AuditAction, IncidentPart>>> = {
  'session.opened': 'session',
  'session.closed': 'session',
  'helper.signedIn': 'session',
  'helper.signedOut': 'session',
  'session.refused': 'refused',
  'session.locked': 'refused',
  'access.denied': 'refused',
  'helper.refused': 'refused',
  'kiosk.duplicate': 'refused',
  'record.searched': 'read',
  'record.read': 'read',
  'contact.read': 'read',
  'booking.read': 'read',
  'booking.listRead': 'read',
  'standby.read': 'read',
  'attachment.read': 'read',
  'procedure.read': 'read',
  'procedure.paperRead': 'read',
  'procedure.fileRead': 'read',
  'audit.searched': 'read',
  'audit.reported': 'read',
  'summary.reprinted': 'printed',
  'procedure.printed': 'printed',
  'record.exported': 'exported',
  'organisation.exported': 'exported',
  'hours.exported': 'exported',
  'figures.exported': 'exported',
  'figures.published': 'exported',
  'load.exported': 'exported',
  'survey.exported': 'exported',
  'procedure.exported': 'exported',
  'audit.exported': 'exported',
};

/** What an entry with this action tells of; what is not listed changed its record. */
export const incidentPart = (action: AuditAction): IncidentPart => PARTS[action] ?? 'changed';
