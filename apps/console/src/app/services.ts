import type { Api, BoardModel, BoardOf, ConsoleModel } from '@madoguchi/client';
import { createContext, useContext } from 'react';
import type { Arrival } from './arrival.ts';
import type { Notifier } from './notifier.ts';
import type { Sound } from './sound.ts';

/** The services that screens depend on; the gallery and tests give their own. */
export interface Services {
  readonly api: Api;
  readonly createModel: () => ConsoleModel;
  readonly createBoard: (board: BoardOf) => BoardModel;
  readonly sound: Sound;
  readonly notifier: Notifier;
  /** What the address carried when the page was opened. */
  readonly arrival: Arrival;
}

export const ServicesContext = createContext<Services | null>(null);

/** The services of this page. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new TypeError('no services above this component');
  return services;
}
