import { TEXTS } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { clientEvents, handshakes, serverEvents } from './events/catalogue.ts';
import type { ClientEvent } from './events/event.ts';
import type { Route } from './http/route.ts';
import { routes } from './http/routes.ts';
import { id, label, misfitCode, text, textRules, unruledTexts } from './primitives.ts';

interface Found {
  readonly path: string;
  readonly schema: z.core.$ZodType;
}

/** What schemas are made of others by. */
interface Parts {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly keyType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly innerType?: z.core.$ZodType;
  readonly parts?: readonly unknown[];
  readonly items?: readonly z.core.$ZodType[];
}

/** `custom` is the bytes of a file alone. */
const WITHOUT_TEXT = new Set([
  ...['boolean', 'number', 'enum', 'literal', 'null', 'unknown', 'custom'],
]);

/** Every string of a schema with its path; what may be anything at all is passed over (`webAuthn`, documents). */
function stringsIn(schema: z.core.$ZodType, path: string): Found[] {
  const { def } = schema as unknown as { readonly def: Parts };
  if (def.type === 'string') return [{ path, schema }];
  const fields = Object.entries(def.shape ?? {}).map(
    ([key, field]) => [`${path}.${key}`, field] as const,
  );
  const parts = [def.element, def.keyType, def.valueType, def.innerType]
    .concat(def.options ?? [], def.items ?? [], (def.parts ?? []).filter(isSchema))
    .filter((part) => part !== undefined);
  if (fields.length + parts.length === 0 && !WITHOUT_TEXT.has(def.type) && def.type !== 'object') {
    throw new TypeError(`${path} is a ${def.type}: say where its strings are`);
  }
  return [...fields, ...parts.map((part) => [path, part] as const)].flatMap(([at, part]) =>
    stringsIn(part, at),
  );
}

const isSchema = (part: unknown): part is z.core.$ZodType => part instanceof z.ZodType;

/** Whether a string has a rule for texts, or can only be what a pattern from its beginning to its end says. */
function isRuled(schema: z.core.$ZodType): boolean {
  if (isText(schema)) return true;
  const { pattern } = z.toJSONSchema(schema, { io: 'input' });
  // What a pattern leaves open, such as `[^,]`, would let anything through.
  return pattern !== undefined && /^\^(?!.*\[\^).*\$$/.test(pattern);
}

const isText = (schema: z.core.$ZodType): boolean =>
  (textRules.get(schema) ?? unruledTexts.get(schema)) !== undefined;

const inputs: readonly (readonly [string, z.ZodType])[] = [
  ...Object.entries<ClientEvent>(clientEvents).map(([name, { data }]) => [name, data] as const),
  ...Object.entries<z.ZodType>(handshakes).map(([as, data]) => [`handshake ${as}`, data] as const),
  ...Object.entries<Route>(routes).flatMap(([name, { body }]) =>
    body === undefined ? [] : [[name, body] as const],
  ),
];
const answers: readonly (readonly [string, z.ZodType])[] = [
  ...Object.entries<ClientEvent>(clientEvents).map(([name, { ack }]) => [name, ack] as const),
  ...Object.entries<z.ZodType>(serverEvents),
  ...Object.entries<Route>(routes).map(([name, { response }]) => [name, response] as const),
];

describe('[TX6] the texts of the protocol', () => {
  it.each(inputs)('%s: each that comes in has a rule', (name, schema) => {
    const unruled = stringsIn(schema, name).filter((found) => !isRuled(found.schema));
    expect(unruled.map(({ path }) => path)).toEqual([]);
  });

  it.each(answers)(
    '%s: none that is answered has one, so that what is stored is shown',
    (name, schema) => {
      const ruled = stringsIn(schema, name).filter((found) => isText(found.schema));
      expect(ruled.map(({ path }) => path)).toEqual([]);
    },
  );

  it('are found where they are', () => {
    const paths = inputs.flatMap(([name, schema]) => stringsIn(schema, name));
    const ruled = paths.filter(({ schema }) => isText(schema)).map(({ path }) => path);
    expect(ruled).toContain('consultation.writeUp.outcome.response');
    expect(ruled).toContain('saveUnit.unit.name.ja');
    expect(ruled).toContain('saveOpeningHours.exceptions.reason');
    expect(isRuled(id)).toBe(true);
    for (const loose of [
      label,
      z.string().min(1).max(60),
      z.string().regex(/a/),
      z.string().trim(),
    ])
      expect(isRuled(loose)).toBe(false);
  });
});

describe('[TX1] a text that comes in', () => {
  const schema = z.strictObject({ name: text(TEXTS.unitName), other: z.boolean() });
  it.each([
    ['区民\ud842課', 'TEXT_BROKEN'],
    ['国保・年金課\u200b', 'TEXT_HIDDEN'],
    ['国保\n年金課', 'TEXT_NEWLINE'],
    ['\u3000', 'TEXT_EMPTY'],
    ['あ'.repeat(101), 'TEXT_TOO_LONG'],
    [7, 'BAD_REQUEST'],
  ])('as %j is refused with %s', (name, code) => {
    const { error } = schema.safeParse({ name, other: true });
    expect(error && misfitCode(error)).toBe(code);
  });

  it('is what is wrong only where nothing else is', () => {
    const { error } = schema.safeParse({ name: '\u200b', other: 1 });
    expect(error && misfitCode(error)).toBe('BAD_REQUEST');
  });

  it('is trimmed', () => {
    expect(schema.parse({ name: '\u3000国保課 ', other: true }).name).toBe('国保課');
  });
});
