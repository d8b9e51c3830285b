export {
  retentionHoldTerms,
  retentionHoldTransition,
  type RetentionHold,
  type RetentionHoldEvent,
} from './hold.ts';
export {
  lastDayKept,
  overBefore,
  PROPOSED_RULES,
  RETAINED_KINDS,
  RETENTION_YEARS,
  type RetainedKind,
  type RetentionRule,
  type RetentionRuleEvent,
} from './rules.ts';
