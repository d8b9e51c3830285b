const kept: { clear(): void }[] = [];

/** Finds something out once in a measurement, because nothing but what is scrolled changes meanwhile. */
export function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  kept.push(known);
  return (key) => {
    const present = known.get(key);
    if (present !== undefined) return present;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}

/** The next measurement finds everything out anew. */
export function forgetAll(): void {
  for (const each of kept) each.clear();
}
