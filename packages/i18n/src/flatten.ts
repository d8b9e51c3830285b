/** A catalogue area as its keys (`call.hold.checking`) and texts. */
export function flatten(tree: object, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree) as [string, unknown][]) {
    if (typeof value === 'string') texts.set(prefix + key, value);
    else if (typeof value === 'object' && value !== null)
      for (const [k, text] of flatten(value, `${prefix}${key}.`)) texts.set(k, text);
  }
  return texts;
}
