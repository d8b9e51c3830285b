import type { OpeningHours } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { OrganisationStore } from '../../ports/store.ts';
import { hoursBody, routingBody } from './recordBodies.ts';
import type { Remembered } from './remembered.ts';

type Hours = Pick<OrganisationStore, 'openingHours' | 'putOpeningHours' | 'removeOpeningHours'>;
type Routing = Pick<OrganisationStore, 'routingRules' | 'putRoutingRule'>;

const placeColumns = (place: OpeningHours['place']) =>
  [
    place.kind === 'center' ? place.centerId : null,
    place.kind === 'desk' ? place.deskId : null,
  ] as const;

/** When which place is open, in SQLite. */
export function openingHoursTable(db: BetterSqlite.Database, remembered: Remembered): Hours {
  const select = db.prepare<[], string>('select body from opening_hours order by rowid').pluck();
  const put = db.prepare(
    `insert into opening_hours (center_id, desk_id, body) values (?, ?, ?)
     on conflict (coalesce(center_id, ''), coalesce(desk_id, ''))
     do update set body = excluded.body`,
  );
  const remove = db.prepare('delete from opening_hours where center_id is ? and desk_id is ?');
  return {
    openingHours: remembered.of(() =>
      select.all().map((body) => hoursBody.parse(JSON.parse(body))),
    ),
    putOpeningHours(hours) {
      put.run(...placeColumns(hours.place), JSON.stringify(hours));
      remembered.forget();
    },
    removeOpeningHours(place) {
      remove.run(...placeColumns(place));
      remembered.forget();
    },
  };
}

/** How topics are routed, in SQLite. */
export function routingRuleTable(db: BetterSqlite.Database, remembered: Remembered): Routing {
  const select = db.prepare<[], string>('select body from routing_rule order by rowid').pluck();
  const put = db.prepare(
    `insert into routing_rule (topic_id, body) values (?, ?)
     on conflict (topic_id) do update set body = excluded.body`,
  );
  return {
    routingRules: remembered.of(() =>
      select.all().map((body) => routingBody.parse(JSON.parse(body))),
    ),
    putRoutingRule(rule) {
      put.run(rule.topicId, JSON.stringify(rule));
      remembered.forget();
    },
  };
}
