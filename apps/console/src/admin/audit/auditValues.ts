import {
  ACTIONS,
  AUDIT_ACCOUNT_PARTS,
  AUDIT_ACTIONS,
  AUDIT_RECORDS,
  AUDIT_WAYS,
  CHECK_ITEMS,
  CONTACT_RESULTS,
  DESK_KINDS,
  ERROR_CODES,
  KIOSK_FAULTS,
  DRIVEN_PARTS,
  HELPER_ENDS,
  HELPER_WAYS,
  LIFT_REASONS,
  REMINDER_RESULTS,
  ROLES,
  ROLLOUT_STAGES,
  SET_ASIDE_REASONS,
  STRATEGIES,
  SUPPORTS,
  TOPIC_STATES,
} from '@madoguchi/domain';
import type { TextKey } from '@madoguchi/i18n';
import { FOREIGN_LANGUAGES } from '../people/personDraft.ts';

const words = <V extends string>(values: readonly V[], key: (value: V) => TextKey) =>
  new Map<string, TextKey>(values.map((value) => [value, key(value)]));

/** What the audit log calls `availability.set` in entries of an earlier version. */
const EARLIER_ACTION = 'presence.set';

/** The words for the values of fields that have a closed list of them. */
export const VALUE_WORDS: Readonly<Record<string, ReadonlyMap<string, TextKey>>> = {
  role: words(ROLES, (role) => `console:roles.${role}`),
  state: words(TOPIC_STATES, (state) => `adminAudit:values.${state}`),
  stage: words(ROLLOUT_STAGES, (stage) => `adminRollout:stages.${stage}`),
  fault: words(KIOSK_FAULTS, (fault) => `console:fleet.faults.${fault}.title`),
  item: words(CHECK_ITEMS, (item) => `adminRollout:items.${item}`),
  ticked: words(['done', 'notNeeded', 'open'], (state) => `adminRollout:states.${state}`),
  strategy: words(STRATEGIES, (strategy) => `adminRouting:strategies.${strategy}`),
  languages: words(FOREIGN_LANGUAGES, (language) => `console:needs.languages.${language}`),
  supports: words(SUPPORTS, (support) => `console:needs.supports.${support}`),
  reason: new Map([
    ...words(LIFT_REASONS, (reason) => `console:lift.reasons.${reason}`),
    ...words(HELPER_ENDS, (end) => `adminAudit:helperEnds.${end}`),
    ...words(SET_ASIDE_REASONS, (reason) => `adminBookings:aside.reasons.${reason}`),
  ]),
  result: new Map([
    ...words(CONTACT_RESULTS, (result) => `console:contacts.results.${result}`),
    ...words(REMINDER_RESULTS, (result) => `adminAudit:reminders.${result}`),
  ]),
  by: words(AUDIT_WAYS, (way) => `adminAudit:ways.${way}`),
  what: words(AUDIT_ACCOUNT_PARTS, (part) => `adminAudit:accountParts.${part}`),
  asked: words(ACTIONS, (action) => `adminAudit:asked.${action}`).set(
    EARLIER_ACTION,
    'adminAudit:asked.availability.set',
  ),
  code: words(ERROR_CODES, (code) => `errors:${code}`),
  kind: new Map([
    ...words(DESK_KINDS, (kind) => `adminOrganisation:deskKinds.${kind}`),
    ...words(HELPER_WAYS, (way) => `adminAudit:helperWays.${way}`),
    ...words(DRIVEN_PARTS, (part) => `adminAudit:drivenParts.${part}`),
  ]),
  recordKind: words(AUDIT_RECORDS, (kind) => `adminAudit:records.${kind}`),
  action: words(AUDIT_ACTIONS, (action) => `adminAudit:actions.${action}`),
};
