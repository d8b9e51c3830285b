import {
  ACTIONS,
  AUDIT_ACCOUNT_PARTS,
  AUDIT_ACTIONS,
  AUDIT_RECORDS,
  AUDIT_WAYS,
  DESK_KINDS,
  ERROR_CODES,
  ROLES,
  TOPIC_STATES,
} from '@madoguchi/domain';
import type { TextKey } from '@madoguchi/i18n';

const words = <V extends string>(values: readonly V[], key: (value: V) => TextKey) =>
  new Map<string, TextKey>(values.map((value) => [value, key(value)]));

/** The words for the values of fields that have a closed list of them. */
export const VALUE_WORDS: Readonly<Record<string, ReadonlyMap<string, TextKey>>> = {
  role: words(ROLES, (role) => `console:roles.${role}`),
  state: words(TOPIC_STATES, (state) => `adminAudit:values.${state}`),
  by: words(AUDIT_WAYS, (way) => `adminAudit:ways.${way}`),
  what: words(AUDIT_ACCOUNT_PARTS, (part) => `adminAudit:accountParts.${part}`),
  asked: words(ACTIONS, (action) => `adminAudit:asked.${action}`),
  code: words(ERROR_CODES, (code) => `errors:${code}`),
  kind: words(DESK_KINDS, (kind) => `adminOrganisation:deskKinds.${kind}`),
  recordKind: words(AUDIT_RECORDS, (kind) => `adminAudit:records.${kind}`),
  action: words(AUDIT_ACTIONS, (action) => `adminAudit:actions.${action}`),
};
