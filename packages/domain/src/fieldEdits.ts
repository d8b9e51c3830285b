/** Who wrote a field last, and which change of its record that was. */
export interface FieldEdit {
  readonly staffId: string;
  readonly revision: number;
}

/** A record that staff write field by field. */
interface WrittenRecord<Fields> {
  /** How many changes there were. */
  readonly revision: number;
  readonly fields: Fields;
  /** Of each field that was ever written. */
  readonly edits: Readonly<Partial<Record<keyof Fields, FieldEdit>>>;
}

/**
 * The record with what somebody has written anew: field by field the newest wins. The same words again are no change,
 * and then it is the same record, so that a repeated edit has one effect.
 */
export function withEdits<Fields, R extends WrittenRecord<Fields>>(
  record: R,
  among: readonly (keyof Fields & string)[],
  staffId: string,
  changes: { readonly [Field in keyof Fields]?: Fields[Field] | undefined },
): R {
  const changed = among.filter(
    (field) => changes[field] !== undefined && !isSame(record.fields[field], changes[field]),
  );
  if (changed.length === 0) return record;
  const revision = record.revision + 1;
  const edits = Object.fromEntries(changed.map((field) => [field, { staffId, revision }]));
  const written = Object.fromEntries(changed.map((field) => [field, changes[field]]));
  return {
    ...record,
    revision,
    fields: { ...record.fields, ...written },
    edits: { ...record.edits, ...edits },
  };
}

/** Fields are plain data in one order, whoever wrote them. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
