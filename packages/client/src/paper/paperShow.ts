import type { PaperWay } from '@madoguchi/protocol';
import type { DeviceProblem } from '../devices/deviceProblem.ts';
import { Emitter } from '../emitter.ts';
import type { Black, Cover, Scene } from './cover.ts';
import { blackOf, confirmedFor, isConfirmed, NO_COVER, shownAgain } from './cover.ts';
import type { PaperFrame, PaperStage, PaperStudio, Still } from './ports.ts';
import { ShownCamera, type ShownCameraDependencies } from './shownCamera.ts';

export interface PaperShowDependencies extends ShownCameraDependencies {
  readonly studio: PaperStudio;
}

/** A paper hardly moves: so many pictures of it are sent in a second. */
const FRAME_MS = 125;

/**
 * The first pictures follow each other faster: the first one that the sender takes up is the first that the others see,
 * and it takes one up when the server has said that it lets it pass. They are small: a whole one of full size takes
 * longer to be encoded and sent than everything else until it is seen.
 */
const FIRST = { frames: 12, everyMs: 30 };

/**
 * While a still is encoded everybody waits for it, and not for the next picture, which takes as much of the processor.
 * A second of them at most, whatever becomes of the still.
 */
const MOST_LEFT_OUT = 8;

/**
 * The picture of the paper of one consultation: the camera while it is needed, what of it is black, and the stage from
 * which it leaves. Whatever is not known to be right is black.
 */
export class PaperShow {
  readonly events = new Emitter<{ changed: [] }>();
  readonly #dependencies: PaperShowDependencies;
  readonly #stage: PaperStage;
  readonly #camera: ShownCamera;
  #cover: Cover = NO_COVER;
  #shown = false;
  /** Somebody has agreed before the first picture was there. */
  #agreed = false;
  #scene: Scene | null = null;
  #callOff: () => void = () => undefined;
  /** How many pictures were sent since it was agreed to. */
  #sent = 0;
  /** How many pictures are still left out for a still that is being encoded. */
  #leftOut = 0;

  constructor(dependencies: PaperShowDependencies) {
    this.#dependencies = dependencies;
    this.#stage = dependencies.studio.openStage();
    this.#camera = new ShownCamera(dependencies, {
      opened: () => {
        if (this.#shown) this.#tick();
        this.events.emit('changed');
      },
      changed: () => {
        // What stood in the picture goes with the camera.
        if (this.#shown) this.#stage.draw(null, 'everything');
        this.events.emit('changed');
      },
    });
  }

  /** What leaves. */
  get track(): MediaStreamTrack {
    return this.#stage.track;
  }

  /** What leaves, to be looked at. */
  get sent(): MediaStream {
    return this.#stage.stream;
  }

  /** Everything that the camera sees; for the resident's own screen alone. */
  get preview(): MediaStream | null {
    return this.#camera.stream;
  }

  get cover(): Cover {
    return this.#cover;
  }

  get problem(): DeviceProblem | null {
    return this.#camera.problem;
  }

  get shown(): boolean {
    return this.#shown;
  }

  /** Whether the camera of the face is needed for it. */
  get faceAway(): boolean {
    return this.#camera.way === 'hand';
  }

  /** Whether somebody has to look at the masks before anything is seen. */
  get mustConfirm(): boolean {
    return this.#shown && this.#scene !== null && !isConfirmed(this.#cover, this.#scene);
  }

  /** Whether it is shown, and yet all black. */
  get isBlank(): boolean {
    return this.#shown && (this.#cover.blank || this.problem !== null || this.mustConfirm);
  }

  /** Opens the camera, so that whoever is asked sees what would be seen. Nothing leaves. */
  prepare(way: PaperWay): void {
    this.#camera.need(way);
    this.events.emit('changed');
  }

  /** Somebody has agreed: from now on it is sent. */
  begin(way: PaperWay): void {
    this.#camera.need(way);
    this.#shown = true;
    this.#agreed = true;
    this.#sent = 0;
    // Whoever has the picture and its masks before their eyes has looked at them.
    this.confirm();
    this.#tick();
  }

  /** Nothing is sent any more, and the camera's light goes out. What was hidden stays hidden next time. */
  stop(): void {
    this.#shown = false;
    this.#agreed = false;
    this.#callOff();
    this.#camera.letGo();
    this.#scene = null;
    this.#stage.draw(null, 'everything');
    this.events.emit('changed');
  }

  /** Something else is black from now on; what leaves next shows it. */
  change(change: (cover: Cover) => Cover): void {
    this.#cover = change(this.#cover);
    if (this.#shown) this.#paint();
    this.events.emit('changed');
  }

  /** Somebody sees the picture with its masks, and finds them right. */
  confirm(): void {
    this.#camera.look((frame) => {
      if (frame === null) return;
      const scene = this.#camera.sceneOf(frame);
      this.#agreed = false;
      this.change((cover) => confirmedFor(cover, scene));
    });
  }

  /** The picture at the full size of the camera, with everything black that is black; `null` where all of it is. */
  still(): Promise<Still> | null {
    return this.#camera.look((frame) => {
      const black: Black = frame === null ? 'everything' : this.#blackOf(frame);
      if (frame === null || black === 'everything' || !this.#shown) return null;
      // The picture is closed at once; whoever encodes it has one of its own by then.
      const still = this.#dependencies.studio.encode(frame, black);
      const over = (): void => {
        this.#leftOut = 0;
      };
      this.#leftOut = MOST_LEFT_OUT;
      still.then(over, over);
      return still;
    });
  }

  close(): void {
    this.events.clear();
    this.stop();
    this.#camera.end();
    this.#stage.track.stop();
  }

  #tick(): void {
    this.#callOff();
    if (this.#leftOut > 0) this.#leftOut -= 1;
    else this.#paint();
    this.#sent += 1;
    const ms = this.#sent < FIRST.frames ? FIRST.everyMs : FRAME_MS;
    this.#callOff = this.#dependencies.clock.after(ms, () => {
      this.#tick();
    });
  }

  #paint(): void {
    this.#camera.look((frame) => {
      const black = frame === null ? 'everything' : this.#blackOf(frame);
      this.#stage.draw(frame, black, this.#sent < FIRST.frames ? 'small' : 'whole');
    });
  }

  /** Takes note of what the camera shows, and says what of it is black. */
  #blackOf(frame: PaperFrame): Black {
    const scene = this.#camera.sceneOf(frame);
    if (this.#agreed) {
      this.#agreed = false;
      this.#cover = shownAgain(this.#cover, scene);
    }
    const [before, isFirst] = [this.mustConfirm, this.#scene === null];
    this.#scene = scene;
    if (isFirst || before !== this.mustConfirm) this.events.emit('changed');
    return blackOf(this.#cover, scene);
  }
}
