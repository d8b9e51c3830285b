type Fields = Readonly<Record<string, unknown>>;

/** What the fields of a stored consultation were called before protocol 5. */
const EARLIER_NAMES: ReadonlyMap<string, string> = new Map([
  ['kioskLink', 'kioskConnection'],
  ['staffLink', 'staffConnection'],
  ['link', 'connection'],
]);

/**
 * The stored body of a consultation in the names of today. Bodies of every version are in a database:
 * one is written anew only when its consultation changes. What is no such body is left to the schema.
 */
export function asToday(body: unknown): unknown {
  if (!isFields(body)) return body;
  const { stage, participants, ...rest } = renamed(body);
  return {
    ...rest,
    ...(stage === undefined ? {} : { stage: stageToday(stage) }),
    ...(participants === undefined ? {} : { participants: participantsToday(participants) }),
  };
}

const participantsToday = (all: unknown): unknown =>
  Array.isArray(all)
    ? all.map((one: unknown) =>
        isFields(one) && 'stage' in one ? { ...one, stage: stageToday(one['stage']) } : one,
      )
    : all;

function stageToday(stage: unknown): unknown {
  if (!isFields(stage)) return stage;
  const today = renamed(stage);
  return today['kind'] === 'atDoor' ? { ...today, kind: 'inLobby' } : today;
}

const renamed = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [EARLIER_NAMES.get(name) ?? name, value]),
  );

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
