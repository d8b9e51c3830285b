import type { Cast } from '../cast.ts';
import { deniedAtAll, denialOf } from '../expected.ts';
import { HANDLED, publish, standingOf, withdraw } from '../templateHand.ts';

/** What one try showed, or what is stored after all of them, and what the written table says of it. */
interface TemplateCell {
  readonly what: string;
  readonly id: string | null;
  readonly action: 'templates.manage';
  readonly expected: string | null;
  readonly found: string | null;
}

const action = 'templates.manage';

/** Everybody who has a session, and those who have none. */
const triers = ({ actors }: Cast) => {
  const staff = actors.filter(({ actorKind }) => actorKind !== 'kiosk' && actorKind !== 'guest');
  const guest = actors.find(({ actorKind }) => actorKind === 'guest');
  const unknown = { id: null, expected: 'NOT_SIGNED_IN' };
  return [
    { ...unknown, name: 'nobody', cookie: '' },
    { ...unknown, name: 'a guest', cookie: guest?.cookie ?? '' },
    ...staff.map(({ name, id, cookie, actorKind }) => ({
      ...{ name, id, cookie },
      expected: deniedAtAll(actorKind, action),
    })),
  ];
};

/**
 * Everybody publishes a version of a template and withdraws one, with data that would do. Of what is stored
 * afterwards, every new version is one of somebody who may, and those that were there before are as they were.
 */
export async function tryTemplates(origin: string, cast: Cast): Promise<TemplateCell[]> {
  const admin = cast.actors.find(({ actorKind }) => actorKind === 'admin')?.cookie ?? '';
  const wanted = new Map(await standingOf(origin, admin));
  const cells: TemplateCell[] = [];
  let { version } = HANDLED;
  for (const { name, id, cookie, expected } of triers(cast)) {
    version += 1;
    const by = { id, action, expected } as const;
    const added = denialOf(await publish(origin, cookie, version));
    cells.push({ ...by, what: `publishing a template by ${name}`, found: added });
    // Whoever may withdraws what they have published, everybody else what is in use.
    const which = expected === null ? version : HANDLED.version;
    const retired = denialOf(await withdraw(origin, cookie, which));
    cells.push({ ...by, what: `withdrawing a template by ${name}`, found: retired });
    if (expected === null) wanted.set(version, 'retired');
  }
  const found = await standingOf(origin, admin);
  for (const each of new Set([...wanted.keys(), ...found.keys()])) {
    cells.push({
      ...{ what: `version ${String(each)} of a template`, id: null, action },
      ...{ expected: wanted.get(each) ?? null, found: found.get(each) ?? null },
    });
  }
  return cells;
}
