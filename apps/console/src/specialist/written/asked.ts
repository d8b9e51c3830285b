/** What of the fields that were wrong when a form was sent is not wrong any more. */
export function mendedAmong<Field extends string>(
  asked: readonly Field[],
  wrongNow: readonly string[],
): ReadonlySet<Field> {
  const still = new Set<string>(wrongNow);
  return new Set(asked.filter((field) => !still.has(field)));
}
