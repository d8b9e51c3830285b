import { parseArgs } from 'node:util';

/**
 * Numbers that a bench takes from its command line as `--name 5` (or `--name=5`), with what it uses
 * when they are not given. Throws for a name it does not know and for what is not a number above 0.
 */
export function readParameters<T extends Readonly<Record<string, number>>>(
  defaults: T,
  args: readonly string[] = process.argv.slice(2),
): { readonly [K in keyof T]: number } {
  const options = Object.fromEntries(
    Object.keys(defaults).map((name) => [name, { type: 'string' as const }]),
  );
  const { values } = parseArgs({ args: [...args], options });
  const given = Object.entries(values).map(([name, text]) => {
    const value = Number(text);
    if (!(value > 0)) throw new RangeError(`--${name} takes a number above 0, not ${String(text)}`);
    return [name, value] as const;
  });
  return { ...defaults, ...Object.fromEntries(given) };
}
