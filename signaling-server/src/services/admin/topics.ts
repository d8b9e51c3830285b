import type { AuditFact, Caller, TopicRule } from '@madoguchi/domain';
import { AppError, localDay, placeOfRule, ruleKey } from '@madoguchi/domain';
import type { AdminTopics } from '@madoguchi/protocol';
import type { OrganisationStore } from '../../ports/store.ts';
import { changeRemembered, type AdminParts } from './adminParts.ts';
import { changeDetails } from './details.ts';

/** Which rule: there is at most one for a topic, a place and a day. */
type RuleKey = Pick<TopicRule, 'topicId' | 'scope' | 'since'>;

/** The rules about which topic is offered where from which day on. */
export class TopicsAdmin {
  readonly #parts: AdminParts;
  readonly #timeZone: string;

  /** `timeZone` decides which day it is in the ward. */
  constructor(parts: AdminParts, timeZone: string) {
    this.#parts = parts;
    this.#timeZone = timeZone;
  }

  /** Every topic, every rule and the ward's day. */
  all(): AdminTopics {
    return this.#parts.db.read(({ organisation }) => ({
      topics: organisation
        .topics()
        .map(({ id, name, deskKind, icon }) => ({ id, name, deskKind, icon })),
      rules: [...organisation.topicRules()],
      today: this.today(),
    }));
  }

  /** The ward's day. */
  today(): string {
    return localDay(this.#parts.clock.now(), this.#timeZone);
  }

  /** Makes or replaces a rule. Refuses with `NOT_FOUND`, or `BAD_REQUEST` for a desk of another kind. */
  put(rule: TopicRule, caller: Caller): Promise<AdminTopics> {
    return this.#put(rule, caller, () => true);
  }

  /** Brings back a rule that was taken back. Refuses with `WRONG_STATE` when another has its place. */
  restore(rule: TopicRule, caller: Caller): Promise<AdminTopics> {
    return this.#put(rule, caller, (before) => before === null);
  }

  async #put(
    rule: TopicRule,
    caller: Caller,
    mayReplace: (before: TopicRule | null) => boolean,
  ): Promise<AdminTopics> {
    await changeRemembered(
      this.#parts,
      caller,
      ({ organisation }) => {
        assertFits(organisation, rule);
        const before = ruleOf(organisation, rule);
        if (!mayReplace(before)) throw new AppError('WRONG_STATE');
        const details = changeDetails(before && facts(before), facts(rule));
        if (Object.keys(details).length === 0) return null;
        organisation.putTopicRule(rule);
        return remembered(rule, details);
      },
      { type: 'wardChanged' },
    );
    return this.all();
  }

  /** Takes a rule back. Refuses with `NOT_FOUND`. */
  async remove(key: RuleKey, caller: Caller): Promise<AdminTopics> {
    await changeRemembered(
      this.#parts,
      caller,
      ({ organisation }) => {
        const before = ruleOf(organisation, key);
        if (before === null) throw new AppError('NOT_FOUND');
        organisation.removeTopicRule(key);
        return remembered(key, changeDetails(facts(before), null));
      },
      { type: 'wardChanged' },
    );
    return this.all();
  }
}

const facts = ({ state, reason }: TopicRule): AuditFact['details'] => ({ state, reason });

const remembered = (key: RuleKey, details: AuditFact['details']) => ({
  action: 'topics.changed' as const,
  record: { kind: 'topic' as const, id: key.topicId },
  details: { place: placeOfRule(key), since: key.since, ...details },
});

function ruleOf(organisation: OrganisationStore, key: RuleKey): TopicRule | null {
  const found = organisation.topicRules().find((rule) => ruleKey(rule) === ruleKey(key));
  return found ?? null;
}

function assertFits(organisation: OrganisationStore, { topicId, scope }: TopicRule): void {
  const topic = organisation.topic(topicId);
  if (topic === null) throw new AppError('NOT_FOUND');
  if (scope.kind === 'center' && organisation.center(scope.centerId) === null) {
    throw new AppError('NOT_FOUND');
  }
  if (scope.kind !== 'desk') return;
  const desk = organisation.desk(scope.deskId);
  if (desk === null) throw new AppError('NOT_FOUND');
  // A rule that could never count would only mislead.
  if (desk.kind !== topic.deskKind) throw new AppError('BAD_REQUEST');
}
