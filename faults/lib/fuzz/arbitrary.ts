import { clientEvents, routes, type Route } from '@madoguchi/protocol';
import fc from 'fast-check';
import { z } from 'zod';

type Shape = z.core.JSONSchema.BaseSchema;

/** Values that fit a schema of the protocol. */
function fits(schema: z.ZodType): fc.Arbitrary<unknown> {
  return ofShape(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

function ofShape(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((each) => ofShape(each)));
  if (shape.type === 'object') return ofObject(shape);
  if (shape.type === 'array') return ofArray(shape);
  return ofScalar(shape);
}

function ofArray({ items, minItems = 0 }: Shape): fc.Arbitrary<unknown> {
  return fc.array(ofShape(items as Shape), {
    minLength: minItems,
    maxLength: Math.max(minItems, 3),
  });
}

function ofScalar(shape: Shape): fc.Arbitrary<unknown> {
  const { minimum: min = 0, maximum = 1e6 } = shape;
  switch (shape.type) {
    case 'string':
      return ofString(shape);
    case 'integer':
      return fc.integer({ min, max: Math.min(maximum, 2 ** 31 - 1) });
    case 'number':
      return fc.double({ min, max: maximum, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function ofObject({ properties = {}, required = [] }: Shape): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(
    ([name, shape]) => [name, ofShape(shape as Shape)] as const,
  );
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: [...required],
    noNullPrototype: true,
  });
}

function ofString({ pattern, format, maxLength, minLength }: Shape): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ minLength: minLength ?? 0, maxLength: Math.min(maxLength ?? 40, 40) });
}

/** Nearly what fits: a field too much, too little, of another kind, or something else altogether. */
const mutantOf = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc
      .tuple(good, fc.string({ maxLength: 12 }), fc.jsonValue())
      .map(([value, name, odd]) =>
        typeof value === 'object' && value !== null ? { ...value, [name]: odd } : odd,
      ),
    fc.tuple(good, fc.nat(), fc.jsonValue()).map(([value, index, odd]) => {
      if (typeof value !== 'object' || value === null) return odd;
      const names = Object.keys(value);
      const name = names[index % Math.max(names.length, 1)];
      return name === undefined ? odd : { ...value, [name]: odd };
    }),
    fc.jsonValue(),
    fc.constantFrom(
      null,
      '',
      [],
      {},
      '__proto__',
      { constructor: {} },
      -1,
      1e308,
      'x'.repeat(70_000),
    ),
  );

/** The records that there are, by the field that names one. */
type Known = Readonly<Record<'consultationId' | 'handoffId' | 'contactId', readonly string[]>>;

/** Points what names a record at one of these, so that it is not refused as unknown. */
const aimed =
  (known: Known) =>
  (value: unknown, index: number): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const named = Object.entries(known).filter(([field]) => field in value);
    if (named.length === 0) return value;
    const aims = named.map(([field, ids]) => [field, ids[index % ids.length]]);
    return { ...value, ...Object.fromEntries(aims) };
  };

/** Events as a hostile client sends them: half fit, half nearly or not at all. */
export function hostileEvents(ids: Known): fc.Arbitrary<readonly [string, unknown]> {
  const aim = aimed(ids);
  const known = Object.entries(clientEvents).flatMap(([name, { data }]) => {
    const good = fits(data);
    return [good, mutantOf(good)].map((body) =>
      fc.tuple(
        fc.constant(name),
        fc.tuple(body, fc.nat()).map(([value, n]) => aim(value, n)),
      ),
    );
  });
  return fc.oneof(...known, fc.tuple(fc.string({ maxLength: 30 }), fc.jsonValue()));
}

/** Requests to every route, with bodies that fit, nearly fit, or are no JSON. */
export function hostileRequests(): fc.Arbitrary<{
  readonly name: string;
  readonly route: Route;
  readonly body: string;
}> {
  const each = Object.entries<Route>(routes).map(([name, route]) => {
    const good = fits(route.body ?? z.strictObject({}));
    const body = fc.oneof(good, mutantOf(good)).map((value) => JSON.stringify(value) ?? '');
    return fc.record({
      name: fc.constant(name),
      route: fc.constant(route),
      body: fc.oneof({ weight: 5, arbitrary: body }, fc.string({ maxLength: 200 })),
    });
  });
  return fc.oneof(...each);
}
