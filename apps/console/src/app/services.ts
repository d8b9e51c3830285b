import type { Api, ConsoleModel } from '@madoguchi/client';
import { createContext, useContext } from 'react';
import type { Arrival } from './arrival.ts';
import type { Sound } from './sound.ts';

/** What the screens need from outside; a gallery or a test gives its own. */
export interface Services {
  readonly api: Api;
  readonly createModel: () => ConsoleModel;
  readonly sound: Sound;
  /** What the address said that the page was opened with. */
  readonly arrival: Arrival;
}

export const ServicesContext = createContext<Services | null>(null);

/** The services of this page. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new TypeError('no services above this component');
  return services;
}
