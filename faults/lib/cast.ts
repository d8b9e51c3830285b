import type { Doer, Reach } from '@madoguchi/domain';
import { signIn, TestClient } from '../../tests/support/server/clients.ts';
import { knownKiosk, openLine, type Line } from './office.ts';

/** The consultations that everybody reaches for: of two 総合支所, one in call and one written up each. */
export const PLACES = ['setagaya', 'kitazawa'] as const;
type Place = (typeof PLACES)[number];

/** Somebody who acts, and how near the consultations of each place are to them. */
export interface Actor {
  readonly name: string;
  readonly doer: Doer;
  /** As the log names them. */
  readonly id: string;
  readonly client: TestClient;
  /** Their session; kiosks have none. */
  readonly cookie: string;
  readonly near: Readonly<Record<Place, Reach>>;
}

export interface Cast {
  readonly actors: readonly Actor[];
  readonly lines: Readonly<Record<Place, Line>>;
  leave(): void;
}

const STAFF = [
  ['demo', 'specialist', 'staff-demo', { setagaya: 'own', kitazawa: 'ward' }],
  ['setagaya-1', 'specialist', 'staff-setagaya-1', { setagaya: 'desk', kitazawa: 'ward' }],
  ['kitazawa-1', 'specialist', 'staff-kitazawa-1', { setagaya: 'ward', kitazawa: 'own' }],
  ['kitazawa-2', 'specialist', 'staff-kitazawa-2', { setagaya: 'ward', kitazawa: 'desk' }],
  ['demo-center', 'staff', 'staff-center', { setagaya: 'center', kitazawa: 'ward' }],
  ['demo-admin', 'admin', 'staff-admin', { setagaya: 'ward', kitazawa: 'ward' }],
] as const;

/** Everybody of the demo ward who matters, connected, with two calls going on. */
export async function gather(origin: string): Promise<Cast> {
  const lines = {
    setagaya: await openLine(origin, { centerId: 'setagaya-1', username: 'demo' }),
    kitazawa: await openLine(origin, { centerId: 'kitazawa-1', username: 'kitazawa-1' }),
  };
  const inCall = new Map([
    ['demo', lines.setagaya.specialist],
    ['kitazawa-1', lines.kitazawa.specialist],
  ]);
  const actors: Actor[] = [];
  for (const [name, doer, id, near] of STAFF) {
    const cookie = await signIn(origin, name);
    const client = inCall.get(name) ?? (await new TestClient(origin, cookie).connected());
    actors.push({ name, doer, id, client, cookie, near });
  }
  const { setagaya, kitazawa } = lines;
  const neighbour = await knownKiosk(origin, 'setagaya-1');
  const stranger = await knownKiosk(origin, 'setagaya-2');
  const kiosks = [
    [setagaya.kioskId, setagaya.kiosk, { setagaya: 'own', kitazawa: 'ward' }],
    [kitazawa.kioskId, kitazawa.kiosk, { setagaya: 'ward', kitazawa: 'own' }],
    [neighbour.kioskId, neighbour.client, { setagaya: 'center', kitazawa: 'ward' }],
    [stranger.kioskId, stranger.client, { setagaya: 'ward', kitazawa: 'ward' }],
  ] as const;
  for (const [id, client, near] of kiosks) {
    actors.push({ name: `kiosk ${id}`, doer: 'kiosk', id, client, cookie: '', near });
  }
  return {
    actors,
    lines,
    leave: () => {
      for (const { client } of actors) client.leave();
    },
  };
}
