import type { ClientEventName } from '@madoguchi/protocol';
import { KINDS, PLACES, type Actor, type Cast } from '../cast.ts';
import { denialOf } from '../expected.ts';
import type { About } from '../eventData.ts';
import { NOTHING, validData } from '../validData.ts';

/** Something that everybody reaches for. */
interface Reached {
  readonly kind: (typeof KINDS)[number];
  readonly place: (typeof PLACES)[number];
  readonly closed: boolean;
  readonly about: About;
}

/** The records of each place: a procedure that is being filled in, a wish for contact, a card that was sent, and two consultations. */
export const recordsOf = ({ callPaths }: Cast): readonly Reached[] =>
  // A guest's own consultation comes last: they part from it, and then they are nobody.
  PLACES.toReversed().flatMap((place): readonly Reached[] => {
    const { open, closed, handoffId, contactId, procedureId } = callPaths[place];
    return [
      { kind: 'procedure', place, closed: false, about: { ...NOTHING, procedureId } },
      { kind: 'contact', place, closed: false, about: { ...NOTHING, contactId } },
      { kind: 'handoff', place, closed: false, about: { ...NOTHING, handoffId } },
      { kind: 'consultation', place, closed: true, about: { ...NOTHING, consultationId: closed } },
      { kind: 'consultation', place, closed: false, about: { ...NOTHING, consultationId: open } },
    ];
  });

/** Which kind of record an event is about, if any. */
export const kindOf = (name: ClientEventName): Reached['kind'] | undefined =>
  KINDS.find((kind) => `${kind}Id` in validData(NOTHING)[name]);

/** How near a record is; a guest has nothing to do with what is over. */
export const distanceTo = ({ actorKind, near }: Actor, { kind, place, closed }: Reached) =>
  actorKind === 'guest' && closed ? 'ward' : near[kind][place];

/**
 * Events whose own rules refuse with a code of the gate: only whoever was asked joins, a card is
 * settled by whoever accepted it, and a kiosk that is not there lies at nobody's center.
 */
const OWN_RULES: Partial<Record<ClientEventName, readonly string[]>> = {
  'participant.join': ['NOT_ALLOWED', 'NOT_YOUR_CONSULTATION'],
  'handoff.settle': ['NOT_ALLOWED'],
  'kiosk.close': ['NOT_ALLOWED'],
  'kiosk.reopen': ['NOT_ALLOWED'],
  'helper.begin': ['NOT_ALLOWED'],
  'helper.end': ['NOT_ALLOWED'],
  'helper.sideTalk': ['NOT_ALLOWED'],
  'helper.introduce': ['NOT_ALLOWED'],
  'driving.ask': ['NOT_ALLOWED'],
};

/** A procedure is `own` during its call alone: the gate answers `NOT_ALLOWED` to its former parties. */
const ownRulesOf = (name: ClientEventName): readonly string[] =>
  kindOf(name) === 'procedure' ? ['NOT_ALLOWED'] : (OWN_RULES[name] ?? []);

/** What the gate says to this; `null` when it lets it through. */
export async function tryOne(
  { client }: Actor,
  name: ClientEventName,
  about: About,
  expected: string | null,
): Promise<string | null> {
  // Whoever is let through would take it away from everybody who comes after them.
  if (name === 'procedure.withdraw' && expected === null) return null;
  const answer = await client.ask(name, validData(about)[name]).catch((error: unknown) => {
    // Whoever parts from what they were asked to is let through, and out.
    if (client.endedBy === null) throw error;
    return { ok: true } as const;
  });
  if (answer.ok) return null;
  const isOwnRule = expected === null && ownRulesOf(name).includes(answer.code);
  return isOwnRule ? null : denialOf(answer.code);
}
