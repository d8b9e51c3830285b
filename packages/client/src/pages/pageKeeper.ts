import { AppError } from '@madoguchi/domain';
import type { Clock } from '../clock.ts';
import { Emitter } from '../emitter.ts';
import type { SignalingSession } from '../signaling/signalingSession.ts';
import { pageConnectionOf } from './pageConnection.ts';
import type { PageExchange } from './pageExchange.ts';
import { PagePace } from './pagePace.ts';
import { PageTransfers } from './pageTransfers.ts';

/** The pictures of the current consultation; none outlives it. */
export class PageKeeper<View> implements PageExchange {
  readonly #session: SignalingSession<View>;
  readonly #clock: Clock;
  readonly #pace = new PagePace();
  readonly #events = new Emitter<{ ahead: [picture: Blob] }>();
  #current: { readonly consultationId: string; readonly transfers: PageTransfers } | null = null;

  constructor(session: SignalingSession<View>, { clock }: { readonly clock: Clock }) {
    this.#session = session;
    this.#clock = clock;
    session.events.on('connection', ({ state }) => {
      if (state === 'up') this.#current?.transfers.resume();
    });
    session.events.on('page.given', ({ consultationId, ...given }) => {
      if (consultationId === this.#current?.consultationId) this.#current.transfers.take(given);
    });
    session.events.on('document.stale', ({ consultationId }) => {
      if (consultationId === this.#current?.consultationId) this.#current.transfers.resume();
    });
  }

  async put(pageId: string, picture: Blob, told?: (share: number) => void): Promise<void> {
    await this.#transfers().put(pageId, picture, told);
  }

  async get(pageId: string): Promise<Blob> {
    return this.#transfers().get(pageId);
  }

  onAhead(listener: (picture: Blob) => void): () => void {
    return this.#events.on('ahead', listener);
  }

  /** Ends what is of any other consultation than this. */
  keep(consultationId: string | null): void {
    if ((this.#current?.consultationId ?? null) === consultationId) return;
    this.#current?.transfers.dispose();
    this.#current = consultationId === null ? null : this.#begin(consultationId);
  }

  #begin(consultationId: string) {
    const connection = pageConnectionOf(consultationId, this.#session.request);
    const ahead = (picture: Blob): void => {
      this.#events.emit('ahead', picture);
    };
    const parts = { connection, ahead, clock: this.#clock, pace: this.#pace };
    return { consultationId, transfers: new PageTransfers(parts) };
  }

  #transfers(): PageTransfers {
    if (this.#current === null) throw new AppError('WRONG_STATE');
    return this.#current.transfers;
  }
}
