import type { AuditFact, Caller, RoutingRule, StaffMember } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import { ruleOf } from '../dispatch/dispatcher.ts';
import { changeRemembered, type AdminParts } from './adminParts.ts';
import { changeDetails } from './details.ts';

interface Routing {
  /** One for each topic, set or not. */
  readonly rules: RoutingRule[];
  readonly specialists: { staffId: string; displayName: string; deskIds: string[] }[];
}

/** 呼び出し方: how each topic is routed. */
export class RoutingAdmin {
  readonly #parts: AdminParts;

  constructor(parts: AdminParts) {
    this.#parts = parts;
  }

  all(): Routing {
    return this.#parts.db.read((stores) => ({
      rules: stores.organisation.topics().map(({ id }) => ruleOf(stores, { topicId: id })),
      specialists: stores.staff
        .all()
        .filter(canBeNamed)
        .map(({ id, displayName, deskIds }) => ({
          ...{ staffId: id, displayName },
          deskIds: [...deskIds],
        })),
    }));
  }

  /**
   * Replaces the rule of a topic; whoever is looked for from now on is looked for by it. Refuses with
   * `NOT_FOUND` for a topic or a specialist that there is not, with `BAD_REQUEST` when nobody is named.
   */
  async save(given: RoutingRule, caller: Caller): Promise<void> {
    const rule = tidy(given);
    if (rule.strategy === 'named' && rule.namedStaffIds.length === 0) {
      throw new AppError('BAD_REQUEST');
    }
    await changeRemembered(
      this.#parts,
      caller,
      (stores) => {
        assertExist(stores, rule);
        const details = changeDetails(facts(ruleOf(stores, rule)), facts(rule));
        if (Object.keys(details).length === 0) return null;
        stores.organisation.putRoutingRule(rule);
        return {
          action: 'routing.changed',
          record: { kind: 'topic', id: rule.topicId },
          details,
        };
      },
      { type: 'wardChanged' },
    );
  }
}

/** Each once, and only where names count. */
const tidy = (rule: RoutingRule): RoutingRule => ({
  ...rule,
  namedStaffIds: rule.strategy === 'named' ? [...new Set(rule.namedStaffIds)] : [],
});

const canBeNamed = ({ role, disabled }: StaffMember): boolean => role === 'specialist' && !disabled;

function assertExist({ organisation, staff }: Stores, rule: RoutingRule): void {
  const named = rule.namedStaffIds.map((id) => staff.get(id));
  const exist =
    organisation.topic(rule.topicId) !== null &&
    named.every((person) => person !== null && canBeNamed(person));
  if (!exist) throw new AppError('NOT_FOUND');
}

const facts = (rule: RoutingRule): AuditFact['details'] => ({
  strategy: rule.strategy,
  namedStaff: rule.namedStaffIds.join(' '),
  offerLimit: rule.offerLimitMs / 1000,
  otherBranchAfter: rule.otherBranchAfterMs / 1000,
  headOfficeAfter: rule.headOfficeAfterMs / 1000,
  choicesAfter: rule.choicesAfterMs / 1000,
});
