import type { RouteBody } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';

/** A kind of place, or topics, of which there are figures. */
type PlaceKind = NonNullable<RouteBody<'wardFigures'>['place']>['kind'];

/** Every place of a kind by id and Japanese name, as the ward lists them. */
export function namedPlaces(
  { organisation, kiosks }: Stores,
  kind: PlaceKind,
): readonly (readonly [string, string])[] {
  switch (kind) {
    case 'branch':
      return organisation.branches().map(({ id, name }) => [id, name]);
    case 'center':
      return organisation.centers().map(({ id, district }) => [id, district]);
    case 'desk':
      return organisation.desks().map(({ id, name }) => [id, name.ja]);
    case 'topic':
      return organisation.topics().map(({ id, name }) => [id, name.ja]);
    case 'kiosk':
      return kiosks.all().map(({ id, centerId, name }) => {
        const district = organisation.center(centerId)?.district ?? '';
        return [id, `${district} ${name}`];
      });
  }
}

/** What a row is called where its place is not there any more. */
const GONE = '（今はない所）';
/** What a row is called that is of no kiosk. */
const NO_KIOSK = '（端末によらない分）';

/**
 * The rows that have these keys with their names in Japanese: times in their order, places as the ward lists them, and what
 * is not there any more behind them.
 */
export function namesOf(
  stores: Stores,
  by: RouteBody<'wardFigures'>['by'],
  keys: readonly string[],
): ReadonlyMap<string, string> {
  if (by === 'month' || by === 'day') {
    return new Map(keys.toSorted().map((key) => [key, key] as const));
  }
  const listed = namedPlaces(stores, by);
  const known = new Map(listed);
  return new Map([
    ...listed.filter(([id]) => keys.includes(id)),
    ...keys
      .filter((key) => !known.has(key))
      .map((key) => [key, key === '' ? NO_KIOSK : GONE] as const),
  ]);
}
