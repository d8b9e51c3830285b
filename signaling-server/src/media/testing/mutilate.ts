import fc from 'fast-check';

/** Every place in a JSON value, as the keys that lead to it. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return [[...path], ...Object.entries(value).flatMap(([key, v]) => placesIn(v, [...path, key]))];
}

/** A copy of `value` whose `path` is replaced, or removed where the replacement is undefined. */
function mutilate(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string, unknown>;
  if (rest.length > 0) copy[key] = mutilate(copy[key], rest, by);
  else if (by !== undefined) copy[key] = by;
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}

/** An earlier change may have removed the place; then this one changes nothing. */
function mutilateSafely(value: unknown, path: readonly string[], by: unknown): unknown {
  const reachable = placesIn(value).some((p) => p.join('/') === path.join('/'));
  return reachable ? mutilate(value, path, by) : value;
}

const junk = fc.oneof(
  fc.constantFrom(undefined, null, '', 0, 1, -1, 127, 255, 0xffffffff, true, [], {}),
  fc.constantFrom(
    'video/rtx',
    'video/VP8',
    'audio/opus',
    'audio/x',
    'r0',
    'L9T9',
    'server',
    'sha-512',
  ),
  fc.constantFrom(96, 97, 111, 2222, 2223, 48_000, 90_000, 1e300, 0.5),
  fc.string({ maxLength: 12 }),
  fc.integer(),
);

/** One to three places of a good value spoilt, as far as the edge lets it through. */
export const spoilt = <T>(good: T, passes: (value: unknown) => boolean): fc.Arbitrary<T> =>
  fc
    .array(fc.tuple(fc.constantFrom(...placesIn(good)), junk), { minLength: 1, maxLength: 3 })
    .map((changes) => {
      let value: unknown = good;
      for (const [path, by] of changes) {
        const next = mutilateSafely(value, path, by);
        if (passes(next)) value = next;
      }
      return value as T;
    });
