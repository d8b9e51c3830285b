import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const QUESTIONS = {
  branches: 'select * from branch order by id',
  centers: 'select * from center order by id',
  departments: 'select * from department order by id',
  desks: 'select * from desk order by id',
  partners: 'select * from partner order by id',
  topics: 'select * from topic order by id',
  rules: 'select * from topic_rule order by topic_id, since',
  people: 'select id, display_name, role, disabled from staff order by id',
  desksOfPeople: 'select * from staff_desk order by staff_id, desk_id',
  centersOfPeople: 'select * from staff_center order by staff_id, center_id',
} as const;

/** What nobody hostile may change: the ward, its people, these kiosks and these consultations. */
export function whatMustStay(
  dataDir: string,
  {
    kioskIds,
    consultationIds,
  }: { kioskIds: readonly string[]; consultationIds: readonly string[] },
): ReadonlyMap<string, string> {
  const db = new DatabaseSync(join(dataDir, 'madoguchi.sqlite'), { readOnly: true });
  const kept = new Map<string, string>();
  for (const [name, sql] of Object.entries(QUESTIONS)) {
    kept.set(name, JSON.stringify(db.prepare(sql).all()));
  }
  const kiosk = db.prepare(
    'select id, center_id, name, public_key, enrolled_at, revoked_at from kiosk where id = ?',
  );
  for (const id of kioskIds) kept.set(`kiosk ${id}`, JSON.stringify(kiosk.get(id)));
  const consultation = db.prepare('select * from consultation where id = ?');
  for (const id of consultationIds) {
    kept.set(`consultation ${id}`, JSON.stringify(consultation.get(id)));
  }
  db.close();
  return kept;
}

/** What is not as it was. */
export const differences = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] => [...before.keys()].filter((name) => before.get(name) !== after.get(name));
