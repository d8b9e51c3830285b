/** The parts of a JSON Schema that decide what a body looks like. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minimum?: number;
}

/** Bodies of the shape of a schema, one for each variant, with this text wherever text may stand. */
export function bodiesWith(schema: object, text: string): readonly unknown[] {
  const { oneOf, anyOf } = schema as Schema;
  return (oneOf ?? anyOf ?? [schema]).map((variant) => fill(variant, text));
}

function fill(schema: Schema, text: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [first] = schema.oneOf ?? schema.anyOf ?? [];
  if (first !== undefined) return fill(first, text);
  switch (schema.type) {
    case 'object':
      return fillObject(schema, text);
    case 'array':
      return schema.items === undefined ? [text] : [fill(schema.items, text)];
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return text;
  }
}

function fillObject({ properties = {} }: Schema, text: string): unknown {
  const filled = Object.entries(properties).map(([key, value]) => [key, fill(value, text)]);
  // An object that takes anything (a passkey's own JSON) takes this.
  return filled.length === 0 ? { [text]: text } : Object.fromEntries(filled);
}
