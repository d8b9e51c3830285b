import type { HandsetTakes } from '@madoguchi/domain';
import type { HandsetView } from '@madoguchi/protocol';
import { PROTOCOL_VERSION } from '@madoguchi/protocol';
import { cookiesOf, post, TestClient } from './clients.ts';

/** Draws a code at a kiosk that is in a call. */
export async function drawCode(
  kiosk: TestClient,
  consultationId: string,
  takes: HandsetTakes = 'writing',
): Promise<string> {
  const asked = { consultationId, language: 'ja', takes } as const;
  const { link } = await kiosk.done('handset.offer', asked);
  return link.split('#')[1]?.slice(0, 43) ?? '';
}

/** What becomes of a code that is used: `good`, or why it is refused. */
export async function triedCode(origin: string, code: string): Promise<unknown> {
  const response = await post(origin, '/api/handset', { code });
  const answer = (await response.json()) as { code?: unknown };
  return answer.code ?? 'good';
}

/** The page of a resident's phone, with its cookie. */
export class HandsetClient extends TestClient {
  handsetView: HandsetView | null = null;
  readonly cookie: string;
  readonly #origin: string;

  constructor(origin: string, cookie: string) {
    super(origin, cookie, { auth: { protocol: PROTOCOL_VERSION, as: 'handset' } });
    this.#origin = origin;
    this.cookie = cookie;
    this.socket.on('handset.view', (view: HandsetView) => (this.handsetView = view));
  }

  /** Uses a code. */
  static async join(origin: string, code: string): Promise<HandsetClient> {
    const response = await post(origin, '/api/handset', { code });
    if (!response.ok) throw new Error(`the code is refused: ${await response.text()}`);
    return new HandsetClient(origin, cookiesOf(response)).connected();
  }

  /** Connects once more with the same cookie, as a page that is loaded anew. */
  returned(): Promise<HandsetClient> {
    return new HandsetClient(this.#origin, this.cookie).connected();
  }
}
