import type { EventAck, GuestView } from '@madoguchi/protocol';
import { PROTOCOL_VERSION } from '@madoguchi/protocol';
import { cookiesOf, post, request, TestClient } from './clients.ts';

type Invited = EventAck<'participant.inviteGuest'>;

/** Asks somebody without an account to a consultation, as whoever leads it. */
export const askGuest = (specialist: TestClient, consultationId: string): Promise<Invited> =>
  specialist.done('participant.inviteGuest', {
    consultationId,
    kind: 'interpreter',
    name: '手話通訳',
  });

/** Uses a link and returns the cookie that takes its place. */
export async function takeLink(origin: string, token: string): Promise<string> {
  const response = await post(origin, '/api/guest', { token });
  if (!response.ok) throw new Error(`the link is refused: ${await response.text()}`);
  return cookiesOf(response);
}

/** Why a link is refused, or that it is not. */
export async function triedLink(origin: string, token: string): Promise<unknown> {
  const response = await post(origin, '/api/guest', { token });
  const { code } = (await response.json()) as { code?: unknown };
  return code ?? 'good';
}

/** The page of somebody without an account, with its cookie. */
export class GuestClient extends TestClient {
  guestView: GuestView | null = null;
  readonly #origin: string;
  /** What took the place of the link. */
  readonly cookie: string;

  constructor(origin: string, cookie: string) {
    super(origin, cookie, { auth: { protocol: PROTOCOL_VERSION, as: 'guest' } });
    this.#origin = origin;
    this.cookie = cookie;
    this.socket.on('guest.view', (view: GuestView) => (this.guestView = view));
  }

  /** Comes with a link and waits in the lobby. */
  static async arrive(origin: string, token: string): Promise<GuestClient> {
    return new GuestClient(origin, await takeLink(origin, token)).connected();
  }

  /** Connects once more with the same cookie. */
  returned(): Promise<GuestClient> {
    return new GuestClient(this.#origin, this.cookie).connected();
  }

  /** Goes for good, as the button of the page does. */
  async goForGood(): Promise<void> {
    await request(this.#origin, '/api/guest', {
      method: 'DELETE',
      headers: { cookie: this.cookie },
    });
  }
}
