import type { KioskApi, KioskEnrolment, KioskModel } from '@madoguchi/client';
import type { PageClock, TonePlayer } from '@madoguchi/ui-kit';
import type { PrintOutcome } from '../ipc/contract.ts';
import { createContext, useContext } from 'react';
import type { Cameras } from './state/cameras.ts';

/** The services that screens depend on; the gallery and tests give their own. */
export interface Services {
  readonly api: KioskApi;
  readonly enrolment: KioskEnrolment;
  /** Connects; called again after this device has been enrolled. */
  readonly createModel: () => KioskModel;
  /** The server's time. */
  readonly clock: PageClock;
  readonly tones: TonePlayer;
  /** Opens the camera that sees whoever stands at the kiosk, outside of a call; whoever opens it stops its track. */
  readonly openCamera: () => Promise<MediaStreamTrack>;
  readonly cameras: Cameras;
  /** Prints the sheets of the page. */
  readonly print: () => Promise<PrintOutcome>;
  /** Clears the data of a visit outside the page, by the Electron shell. */
  readonly visitEnded: () => Promise<void>;
}

export const ServicesContext = createContext<Services | null>(null);
export const ModelContext = createContext<KioskModel | null>(null);

/** The services of this page. */
export function useServices(): Services {
  return present(useContext(ServicesContext));
}

/** The model of the current connection. */
export function useModel(): KioskModel {
  return present(useContext(ModelContext));
}

function present<T>(value: T | null): T {
  if (value === null) throw new TypeError('used outside of its provider');
  return value;
}
