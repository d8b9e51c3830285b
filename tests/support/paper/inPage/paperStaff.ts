import { createConsoleModel, type ConsoleModel } from '@madoguchi/client';
import { pagesDocument, paperDocument } from '@madoguchi/protocol';
import type { Place } from './deskCameras.ts';
import { FrameReader, lumasOfBlob, markAt, type Seen } from './markReader.ts';
import { pause, until } from './waiting.ts';

/** A far end of a test: the product's own model of staff. */
export class PaperStaff {
  model!: ConsoleModel;
  #reader: FrameReader | null = null;
  #track: MediaStreamTrack | null = null;

  async open(): Promise<void> {
    this.model = createConsoleModel({});
    await until(this.model, () => this.model.getSnapshot().view);
    await this.model.setAvailability({ state: 'available' });
  }

  async answer(): Promise<void> {
    await until(this.model, () => this.model.getSnapshot().view?.offer);
    await until(this.model, () => this.model.getSnapshot().call?.phase === 'ready');
    await this.model.accept();
    await until(this.model, () => this.model.getSnapshot().call?.phase === 'live');
  }

  get id(): string {
    return this.model.getSnapshot().view?.me.staffId ?? '';
  }

  async invite(staffId: string): Promise<void> {
    await this.model.participant.inviteStaff(staffId);
  }

  async join(): Promise<void> {
    for (let n = 0; n < 100; n += 1) {
      const joined = await this.model.participant.join().then(
        () => true,
        () => false,
      );
      if (joined) break;
      await pause(100);
    }
    await until(this.model, () => this.model.getSnapshot().call?.phase === 'live');
  }

  /** Reads every frame of the paper from now on. */
  async watch(): Promise<void> {
    const stream = await until(this.model, () => this.#paper);
    const [track] = stream.getVideoTracks();
    if (track === undefined || track === this.#track) return;
    this.#track = track;
    const former = this.#reader?.seen;
    this.#reader = new FrameReader(track);
    if (former) Object.assign(this.#reader.seen, former);
  }

  lookAt(places: readonly Place[]): void {
    if (this.#reader) this.#reader.places = places;
  }

  get seen(): Seen | null {
    return this.#reader?.seen ?? null;
  }

  async ask(): Promise<void> {
    const paper = await this.#document();
    paper.edit({ type: 'ask', way: 'desk' });
  }

  async end(): Promise<void> {
    const paper = await this.#document();
    paper.edit({ type: 'end' });
  }

  /** Asks for a still and reads it where it arrives. */
  async still(places: readonly Place[]): Promise<{ found: boolean; came: boolean }> {
    const paper = await this.#document();
    const pages = this.model.document(pagesDocument);
    if (pages === null) throw new TypeError('no pages');
    const id = crypto.randomUUID();
    paper.edit({ type: 'takeStill', id });
    const came = await until(this.model, () => {
      const isThere = pages.getSnapshot().state?.pages.some((page) => page.id === id) === true;
      const { still } = paper.getSnapshot().state ?? {};
      return isThere ? 'there' : still?.id === id && still.state !== 'taking' && still.state;
    });
    if (came !== 'there') return { found: false, came: false };
    const lumas = await lumasOfBlob(await this.model.pages.get(id));
    pages.edit({ type: 'remove', id });
    return { found: places.some((place) => markAt(lumas, place) !== undefined), came: true };
  }

  get #paper(): MediaStream | null {
    const far = this.model.getSnapshot().call?.remotes.find(({ seat }) => seat === 'kiosk');
    const stream = far?.apart.paper;
    return stream !== undefined && stream.getVideoTracks().length > 0 ? stream : null;
  }

  async #document() {
    const paper = await until(this.model, () => this.model.document(paperDocument));
    await until(this.model, () => paper.getSnapshot().state);
    return paper;
  }
}
