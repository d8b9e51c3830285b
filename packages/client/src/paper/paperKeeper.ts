import { AppError } from '@madoguchi/domain';
import type { Box, Mask, PaperOperation, PaperState, PaperWay, Showing } from '@madoguchi/protocol';
import type { OpenDocument } from '../document/openDocument.ts';
import { Store } from '../store.ts';
import { blanked, dragged, enlarged, putDown, uncovered } from './cover.ts';
import type { DeskCamera } from './deskCamera.ts';
import type { DeliverStill, KioskPaper, KioskPaperSnapshot } from './paperModel.ts';
import { paperSnapshot } from './paperSnapshot.ts';
import { PaperShow, type PaperShowDependencies } from './paperShow.ts';
import type { PaperCamera, Still } from './ports.ts';
import { StillAnswers } from './stillAnswers.ts';
import { ToldMasks } from './toldMasks.ts';

export interface PaperKeeperDependencies extends Omit<PaperShowDependencies, 'face'> {
  /** The paper of the current consultation, as all its parties tell of it; `null` without one. */
  document(): OpenDocument<PaperState, PaperOperation> | null;
  face(): MediaStreamTrack | null;
  /** Makes a still a page. */
  readonly deliver: DeliverStill;
  /** Whether the paper is sent. */
  setSending(sending: boolean): void;
  /** Whether the face may be sent: not while paper is held in front of its camera. */
  setFaceAway(away: boolean): void;
}

const OFF: Showing = { state: 'off' };

/**
 * Follows what everybody says of the paper, and drives the picture that leaves. The document is what the others are
 * told; what is black is decided here.
 */
export class PaperKeeper implements KioskPaper {
  readonly #dependencies: PaperKeeperDependencies;
  readonly #desk: DeskCamera;
  readonly #store: Store<KioskPaperSnapshot>;
  #show: PaperShow | null = null;
  #document: OpenDocument<PaperState, PaperOperation> | null = null;
  #stopListening: () => void = () => undefined;
  #showing: Showing = OFF;
  readonly #told = new ToldMasks();
  readonly #stills: StillAnswers;

  readonly subscribe: KioskPaper['subscribe'];
  readonly getSnapshot: KioskPaper['getSnapshot'];

  constructor(dependencies: PaperKeeperDependencies) {
    this.#dependencies = dependencies;
    this.#desk = dependencies.desk;
    this.#stills = new StillAnswers(dependencies.deliver, (operation) => {
      this.#tell(operation);
    });
    this.#store = new Store(this.#snapshot(null));
    this.subscribe = this.#store.subscribe;
    this.getSnapshot = this.#store.getSnapshot;
    this.#desk.events.on('changed', () => {
      this.#changed();
    });
  }

  /** A call begins: the track of its paper, with nothing on it. */
  begin(): MediaStreamTrack {
    this.#show?.close();
    this.#show = new PaperShow(this.#dependencies);
    this.#show.events.on('changed', () => {
      this.#changed();
    });
    return this.#show.track;
  }

  /** The consultation may be another one: what was hidden and shown in the former is forgotten. */
  follow(): void {
    const document = this.#dependencies.document();
    if (document === this.#document) return;
    this.#stopListening();
    this.#document = document;
    this.#told.clear();
    this.#stills.clear();
    this.#become(OFF);
    if (document === null) {
      this.#show?.close();
      this.#show = null;
    } else {
      this.#stopListening = document.subscribe(() => {
        this.#read();
      });
      this.#read();
    }
    this.#changed();
  }

  prepare(way: PaperWay): void {
    if (this.#showing.state !== 'off') return;
    if (way === 'hand') this.#dependencies.setFaceAway(true);
    this.#show?.prepare(way);
  }

  show(way: PaperWay): void {
    const told = this.#document?.getSnapshot().state ?? null;
    if (this.#document === null || told === null) throw new AppError('WRONG_STATE');
    const before = this.#showing;
    this.#showing = { state: 'shown', way };
    this.#document.edit({ type: 'show', way });
    // Whoever agrees to show it wants it to be seen, whatever was hidden in haste before.
    if (told.blank) this.#document.edit({ type: 'blank', on: false });
    this.#show?.change((cover) => blanked(cover, false));
    this.#bringAbout(before, this.#showing);
    this.#changed();
  }

  end(): void {
    // The camera may be open for the own screen alone, of which nobody has heard.
    if (this.#showing.state === 'off') this.#show?.stop();
    this.#become(OFF);
    this.#tell({ type: 'end' });
    this.#changed();
  }

  cover(id: string, box: Box, dragging?: 'dragging'): void {
    if (dragging !== undefined) {
      this.#show?.change((cover) => dragged(cover, id, box));
      return;
    }
    this.#told.put(id, box);
    this.#show?.change((cover) => putDown(cover, id, box));
    this.#tell({ type: 'mask', id, box });
  }

  uncover(id: string): void {
    this.#told.remove(id);
    this.#show?.change((cover) => uncovered(cover, id));
    this.#tell({ type: 'unmask', id });
  }

  setBlank(on: boolean): void {
    this.#show?.change((cover) => blanked(cover, on));
    if (!on) this.#show?.confirm();
  }

  takeStill(): Promise<Still> {
    return this.#show?.still() ?? Promise.reject(new AppError('WRONG_STATE'));
  }

  deliverStills(deliver: DeliverStill): void {
    this.#stills.deliver = deliver;
  }

  chooseDeskCamera(id: string): void {
    this.#desk.choose(id);
  }

  async lookThrough(id: string): Promise<PaperCamera> {
    return (await this.#desk.open(id)).camera;
  }

  close(): void {
    this.#stopListening();
    this.#store.clear();
    this.#show?.close();
    this.#desk.close();
  }

  /** Brings the picture in line with what is shown; the camera opens while the resident reads the question. */
  #become(next: Showing): void {
    const before = this.#showing;
    this.#showing = next;
    this.#bringAbout(before, next);
  }

  #bringAbout(before: Showing, next: Showing): void {
    const { setFaceAway, setSending } = this.#dependencies;
    const byHand = next.state !== 'off' && next.way === 'hand';
    if (byHand) setFaceAway(true);
    if (before.state === 'shown' && next.state !== 'shown') setSending(false);
    if (before.state !== 'off' && next.state !== 'shown') this.#show?.stop();
    if (next.state === 'asked') this.#show?.prepare(next.way);
    if (next.state === 'shown') {
      setSending(true);
      this.#show?.begin(next.way);
    }
    if (!byHand) setFaceAway(false);
  }

  #read(): void {
    const state = this.#document?.getSnapshot().state ?? null;
    if (state === null) return;
    this.#readMasks(state.masks);
    this.#readShowing(state.showing);
    if (state.blank && this.#show?.shown === true && !this.#show.isBlank) {
      this.#show.change((cover) => blanked(cover, true));
    }
    this.#changed();
    void this.#stills.answer(state.still, this.#show);
  }

  /** Only this kiosk shows: what was shown before its page was loaded anew has to be agreed to again. */
  #readShowing(said: Showing): void {
    if (said.state === 'shown') {
      if (this.#showing.state !== 'shown') this.#tell({ type: 'end' });
      return;
    }
    const same = said.state === this.#showing.state && wayOf(said) === wayOf(this.#showing);
    if (!same) this.#become(said);
  }

  #readMasks(masks: readonly Mask[]): void {
    const { enlarged: theirs, lost } = this.#told.read(masks, this.#show?.cover.boxes ?? []);
    for (const { id, box } of theirs) this.#show?.change((cover) => enlarged(cover, id, box));
    for (const { id, box } of lost) this.#tell({ type: 'mask', id, box });
  }

  /** What cannot be told at the moment is told when the document is there again. */
  #tell(operation: PaperOperation): void {
    try {
      this.#document?.edit(operation);
    } catch {
      // Everybody else sees what is sent, whatever the document says.
    }
  }

  #changed(): void {
    const next = this.#snapshot(this.#store.getSnapshot());
    this.#store.set(next);
    this.#tellFacts();
  }

  #tellFacts(): void {
    const state = this.#document?.getSnapshot().state ?? null;
    if (state === null) return;
    const { desk } = this.#desk.state;
    const hasDesk = desk !== null && desk !== 'none';
    if (state.hasDeskCamera !== hasDesk) this.#tell({ type: 'cameras', desk: hasDesk });
    const isBlank = this.#show?.isBlank ?? false;
    if (this.#showing.state === 'shown' && state.blank !== isBlank) {
      this.#tell({ type: 'blank', on: isBlank });
    }
  }

  #snapshot(former: KioskPaperSnapshot | null): KioskPaperSnapshot {
    const [show, cameras, showing] = [this.#show, this.#desk.state, this.#showing];
    return paperSnapshot({ show, cameras, showing }, former);
  }
}

const wayOf = (showing: Showing): PaperWay | null => (showing.state === 'off' ? null : showing.way);
