import {
  browserKioskKey,
  createApi,
  createKioskEnrolment,
  createKioskModel,
  type KioskModel,
} from '@madoguchi/client';
import { NO_NEEDS } from '@madoguchi/domain';
import { kioskPageRoutes, paperDocument, SPAN, type Box } from '@madoguchi/protocol';
import { DeskCameras, MARK_SHARE, type Place } from './deskCameras.ts';
import { lumasOfBlob, markAt } from './markReader.ts';
import { pause, until } from './waiting.ts';

/** The mask that hides a mark, and a little beside it. */
function boxAround({ x, y }: Place, { width, height }: { width: number; height: number }): Box {
  const [wide, high] = [(MARK_SHARE * height) / width, MARK_SHARE];
  const side = (from: number, length: number): [number, number] => {
    const start = Math.max(0, Math.floor((from - 0.01) * SPAN));
    return [start, Math.min(SPAN, Math.ceil((from + length + 0.01) * SPAN)) - start];
  };
  const [[left, across], [top, down]] = [side(x, wide), side(y, high)];
  return { x: left, y: top, width: across, height: down };
}

/** The kiosk of a test: the product's own model, with cameras over the desk that the test draws. */
export class PaperKiosk {
  readonly cameras = new DeskCameras(77);
  model!: KioskModel;
  #desk = 'desk-a';

  async open(): Promise<void> {
    this.cameras.add('desk-a', 1_920, 1_080);
    this.cameras.add('desk-b', 1_280, 960);
    this.cameras.install();
    const api = createApi(kioskPageRoutes);
    const key = browserKioskKey('madoguchi-kiosk-key');
    const [center] = (await api.call('demoCenters')).centers;
    if (center === undefined) throw new TypeError('no center');
    await createKioskEnrolment(api, key).forDemo(center.id);
    this.model = createKioskModel({ key, version: 'test' });
    await until(this.model, () => this.model.getSnapshot().view);
    const { paper } = this.model;
    await until(paper, () => paper.getSnapshot().cameras.there.length > 1);
    paper.chooseDeskCamera(this.#desk);
    await until(paper, () => paper.getSnapshot().cameras.works);
  }

  async request(): Promise<void> {
    const topic = this.model
      .getSnapshot()
      .view?.topics.find((each) => each.state === 'shown' && each.opening.state === 'open');
    if (topic === undefined) throw new TypeError('no topic is open');
    await this.model.request(topic.id, { ...NO_NEEDS, language: 'ja' });
  }

  async talking(): Promise<void> {
    await until(this.model, () => this.model.getSnapshot().call?.phase === 'live');
    await until(this.model, () => this.model.document(paperDocument)?.getSnapshot().state);
  }

  /** What the camera over the desk shows. */
  lay(mark: Place | null, number = 0): void {
    for (const picture of this.cameras.pictures.values()) Object.assign(picture, { mark, number });
  }

  get #size(): { width: number; height: number } {
    return this.cameras.pictures.get(this.#desk) ?? { width: 1, height: 1 };
  }

  /** Hides this place. */
  hide(place: Place): void {
    this.model.paper.cover('mask', boxAround(place, this.#size));
  }

  unhide(): void {
    this.model.paper.uncover('mask');
  }

  /** Drags the mask from one place to another while the mark follows, and puts it down. */
  async drag(from: Place, to: Place): Promise<void> {
    const steps = 8;
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      this.model.paper.cover('mask', boxAround(at, this.#size), 'dragging');
      await pause(40);
    }
    this.lay(to);
    // What the camera saw before is on its way yet; nobody puts a mask down faster than they see.
    await pause(400);
    this.model.paper.cover('mask', boxAround(to, this.#size));
  }

  show(): number {
    const at = performance.timeOrigin + performance.now();
    this.model.paper.show('desk');
    return at;
  }

  /** Resolves when the camera gives pictures, as a resident who reads the question sees. */
  async asked(): Promise<void> {
    const { paper } = this.model;
    await until(paper, () => paper.getSnapshot().preview);
    await pause(500);
  }

  /** Another camera is taken while the paper is shown. */
  async changeCamera(): Promise<void> {
    this.#desk = this.#desk === 'desk-a' ? 'desk-b' : 'desk-a';
    const { paper } = this.model;
    paper.chooseDeskCamera(this.#desk);
    await until(paper, () => paper.getSnapshot().mustConfirm);
  }

  get mustConfirm(): boolean {
    return this.model.paper.getSnapshot().mustConfirm;
  }

  /** Whether a mark can be read in a still, and how large that is. */
  async still(places: readonly Place[]): Promise<{ found: boolean; size: string }> {
    const { picture, width, height } = await this.model.paper.takeStill();
    const lumas = await lumasOfBlob(picture);
    const found = places.some((place) => markAt(lumas, place) !== undefined);
    return { found, size: `${String(width)}x${String(height)}` };
  }
}
