import BetterSqlite from 'better-sqlite3';

/**
 * What whoever looks for a free time cannot do without: one question to the index of a database for what is taken of the
 * people and booths that could be meant, on the days that could be. It knows no hours, rules, skills or places.
 */
export function openBareOccupancy(file: string): {
  taken(resources: readonly string[], fromDay: string, days: number): number;
  close(): void;
} {
  const db = new BetterSqlite(file, { readonly: true });
  const asked = db.prepare<[string, number, number], { quantum: number }>(
    'select quantum from booking_occupancy where resource = ? and quantum >= ? and quantum < ?',
  );
  const QUANTA_A_DAY = 288;
  return {
    taken(resources, fromDay, days) {
      const from = (Date.parse(fromDay) / 86_400_000) * QUANTA_A_DAY;
      let found = 0;
      for (const each of resources) {
        found += asked.all(each, from, from + days * QUANTA_A_DAY).length;
      }
      return found;
    },
    close: () => db.close(),
  };
}
