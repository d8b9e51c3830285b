import type { Seat } from '@madoguchi/domain';
import type { PaperOperation, PaperState } from '@madoguchi/protocol';
import { paperDocument } from '@madoguchi/protocol';
import type { OpenDocument, ShownDocument } from '../document/openDocument.ts';
import { DeskCamera } from '../paper/deskCamera.ts';
import { PaperKeeper } from '../paper/paperKeeper.ts';
import { Store } from '../store.ts';
import { FakeClock } from './fakeClock.ts';
import { FakeDevices, OTHERS } from './fakeDevices.ts';
import { FakeStudio } from './fakeStudio.ts';

/** The document of the paper, as the server keeps it, without a server. */
export class TogetherPaper implements OpenDocument<PaperState, PaperOperation> {
  readonly #store = new Store<ShownDocument<PaperState>>({
    state: paperDocument.empty(),
    current: true,
    refused: null,
  });
  readonly subscribe = this.#store.subscribe;
  readonly getSnapshot = this.#store.getSnapshot;

  get state(): PaperState {
    return this.getSnapshot().state ?? paperDocument.empty();
  }

  edit(operation: PaperOperation): void {
    this.does('kiosk', operation);
  }

  does(by: Seat, operation: PaperOperation): void {
    this.#become(paperDocument.apply(this.state, operation, by));
  }

  /** The server has lost its memory. */
  forget(): void {
    this.#become(paperDocument.empty());
  }

  #become(state: PaperState): void {
    this.#store.set({ ...this.getSnapshot(), state });
  }
}

/** The paper of one kiosk, with its cameras, its pictures and what the others say of it in the hands of a test. */
export class PaperDesk {
  readonly clock = new FakeClock();
  readonly devices = new FakeDevices();
  readonly studio = new FakeStudio();
  readonly keeper = this.devices.keeper();
  together: TogetherPaper | null = null;
  /** Whether the paper and the face are sent. */
  readonly sends = { paper: false, face: true };
  readonly paper = new PaperKeeper({
    ...{ clock: this.clock, studio: this.studio },
    desk: new DeskCamera(this.keeper, this.studio),
    document: () => this.together,
    deliver: () => Promise.resolve('failed'),
    face: () => null,
    setSending: (sending) => void (this.sends.paper = sending),
    setFaceAway: (away) => void (this.sends.face = !away),
  });

  /** With a camera over the desk that was chosen, and a consultation. */
  static async open(): Promise<PaperDesk> {
    const desk = new PaperDesk();
    desk.devices.plug(OTHERS.camera);
    await desk.clock.advance(10);
    desk.paper.chooseDeskCamera(OTHERS.camera.deviceId);
    await desk.clock.advance(10);
    await desk.begin();
    return desk;
  }

  /** A consultation begins. */
  async begin(): Promise<TogetherPaper> {
    this.paper.begin();
    this.together = new TogetherPaper();
    this.paper.follow();
    await this.clock.advance(10);
    return this.together;
  }

  /** The consultation is over. */
  end(): void {
    this.together = null;
    this.paper.follow();
  }

  /** A specialist asks, and the resident agrees. */
  async show(way: 'desk' | 'hand' = 'desk'): Promise<void> {
    this.together?.does('staff:s1', { type: 'ask', way });
    await this.clock.advance(10);
    this.paper.show(way);
    await this.clock.advance(10);
  }

  get said(): PaperState {
    return this.together?.state ?? paperDocument.empty();
  }

  get shown() {
    return this.paper.getSnapshot();
  }

  /** Cameras that are open at this moment, by their labels. */
  get lights(): readonly string[] {
    return this.devices.opened
      .filter(({ readyState }) => readyState === 'live')
      .map(({ label }) => label);
  }
}
