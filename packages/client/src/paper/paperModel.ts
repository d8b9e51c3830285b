import type { Box, Mask, PaperWay, Showing, StillProblem } from '@madoguchi/protocol';
import type { ChosenDevice, ListedDevice } from '../devices/deviceList.ts';
import type { DeviceProblem } from '../devices/deviceProblem.ts';
import type { Observable } from '../store.ts';
import type { PaperCamera, Still } from './ports.ts';

/** What is known of the camera over the desk. */
export interface DeskCameraState {
  /** `null` until somebody has said which it is; `none`: there is no such camera. */
  readonly desk: ChosenDevice | 'none' | null;
  /** Every camera that is plugged in. */
  readonly there: readonly ListedDevice[];
  /** Why the chosen one does not work; `null` also as long as that is not known. */
  readonly problem: DeviceProblem | null;
  /** Whether the chosen one has been looked at and works. */
  readonly works: boolean;
}

/** What the kiosk's screens show of the paper on the desk. */
export interface KioskPaperSnapshot {
  readonly cameras: DeskCameraState;
  /** Everything that the camera sees, masks or not: for this screen alone. `null` while it is closed. */
  readonly preview: MediaStream | null;
  /** What leaves, with everything black that the others do not see; `null` without a consultation. */
  readonly sent: MediaStream | null;
  readonly showing: Showing;
  /** Whether the camera of the face is needed for the paper: nobody sees the face meanwhile. */
  readonly faceAway: boolean;
  readonly masks: readonly Pick<Mask, 'id' | 'box'>[];
  /** Whether it is shown, and all of it is black. */
  readonly blank: boolean;
  /** Whether it is black because nobody has looked at the masks since the camera or its picture changed. */
  readonly mustConfirm: boolean;
  /** Why the camera gives nothing; the call goes on. */
  readonly problem: DeviceProblem | null;
}

/** What becomes of a still that somebody asked for; `tell` says that the resident is asked about it. */
export type DeliverStill = (
  id: string,
  still: Still,
  tell: (state: 'checking') => void,
) => Promise<'there' | StillProblem>;

/** The paper on the desk of this kiosk, in and between consultations. */
export interface KioskPaper extends Observable<KioskPaperSnapshot> {
  /** Opens the camera for the resident's own screen, before they decide whether to show it; `end` closes it. */
  prepare(way: PaperWay): void;
  /** Shows paper to everybody in the call. Throws `WRONG_STATE` without a consultation. */
  show(way: PaperWay): void;
  /** Shows nothing any more, or says no. */
  end(): void;
  /** Hides this part; while it is dragged everything that it has swept stays hidden. */
  cover(id: string, box: Box, dragging?: 'dragging'): void;
  uncover(id: string): void;
  /** All of it is black at once, or is seen again: whoever turns it off has looked at the masks. */
  setBlank(on: boolean): void;
  /** Rejects with `WRONG_STATE` where nothing is shown or all of it is black. */
  takeStill(): Promise<Still>;
  /** Gives every still that somebody asks for in the document to this function, instead of adding it to the pages. */
  deliverStills(deliver: DeliverStill): void;
  /** By its id; `none`: this kiosk has no such camera. */
  chooseDeskCamera(id: string): void;
  /** Opens a camera to be looked at before it is chosen; the caller closes it. Rejects with `DeviceError`. */
  lookThrough(id: string): Promise<PaperCamera>;
}
