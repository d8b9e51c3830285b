import type { TopicRule } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import { z } from 'zod';
import type { OrganisationStore } from '../../ports/store.ts';
import { ruleRow } from './organisationRows.ts';
import type { Remembered } from './remembered.ts';

type Place = Pick<TopicRule, 'topicId' | 'scope' | 'since'>;

const columns = ({ topicId, scope, since }: Place) =>
  [
    topicId,
    scope.kind === 'center' ? scope.centerId : null,
    scope.kind === 'desk' ? scope.deskId : null,
    since,
  ] as const;

/** From when on which topic is offered where, in SQLite. */
export function topicRuleTable(
  db: BetterSqlite.Database,
  remembered: Remembered,
): Pick<OrganisationStore, 'topicRules' | 'putTopicRule' | 'removeTopicRule'> {
  const select = db.prepare('select * from topic_rule order by rowid');
  const insert = db.prepare(
    `insert into topic_rule (topic_id, center_id, desk_id, since, state, reason)
     values (?, ?, ?, ?, ?, ?)
     on conflict (topic_id, coalesce(center_id, ''), coalesce(desk_id, ''), since)
     do update set state = excluded.state, reason = excluded.reason`,
  );
  const remove = db.prepare(
    `delete from topic_rule
     where topic_id = ? and center_id is ? and desk_id is ? and since = ?`,
  );
  return {
    topicRules: remembered.of(() => z.array(ruleRow).parse(select.all())),
    putTopicRule(rule) {
      insert.run(...columns(rule), rule.state, rule.reason);
      remembered.forget();
    },
    removeTopicRule(rule) {
      remove.run(...columns(rule));
      remembered.forget();
    },
  };
}
