import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { kioskClient, request } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();

const file = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../deploy/${name}`, import.meta.url)), 'utf8');

interface Dashboard {
  readonly panels: readonly { readonly targets: readonly { readonly expr: string }[] }[];
}

/** The metrics that a server exports, by their names; the parts of a histogram have names of their own. */
async function exported(): Promise<ReadonlySet<string>> {
  const text = await (await request(server.origin, '/metrics')).text();
  const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)];
  return new Set(
    types.flatMap(([, name = '', type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  );
}

const metricsIn = (expression: string): readonly string[] =>
  [...expression.matchAll(/\b(?:madoguchi|process|nodejs)_[a-z_]+/g)].map(([name]) => name);

it('[FL8] every figure that the rules and the dashboard ask for is exported, and both can be read', async () => {
  const kiosk = await kioskClient(server.origin);
  const known = await exported();
  const rules = file('prometheus-rules.yml');
  // What is no YAML cannot be formatted.
  expect(await format(rules, { parser: 'yaml' })).not.toBe('');
  const expressions = [...rules.matchAll(/^ +expr: (.+)$/gm)].map(([, text = '']) => text);
  expect(expressions).toHaveLength([...rules.matchAll(/- alert:/g)].length);
  expect([...rules.matchAll(/ description: /g)]).toHaveLength(expressions.length);
  const { panels } = JSON.parse(file('grafana-dashboard.json')) as Dashboard;
  for (const { targets } of panels) expressions.push(...targets.map(({ expr }) => expr));
  for (const expression of expressions) {
    const asked = metricsIn(expression);
    expect(asked, expression).not.toEqual([]);
    for (const name of asked) expect(known, expression).toContain(name);
  }
  kiosk.leave();
});

it('[FL8] kiosks are counted by verdict, fault and alert, and nothing names one', async () => {
  const kiosk = await kioskClient(server.origin);
  const devices = { camera: true, microphone: false, sound: true };
  await kiosk.done('kiosk.condition', { devices, print: null, calls: [] });
  const text = await (await request(server.origin, '/metrics')).text();
  expect(text).toMatch(/madoguchi_kiosks\{verdict="cannot"\} [1-9]/);
  expect(text).toContain('madoguchi_kiosk_faults{fault="microphone"} 1');
  expect(text).toContain('madoguchi_kiosk_alerts{state="raised"} 0');
  expect(text).not.toMatch(/池尻|相談端末/);
  kiosk.leave();
});
