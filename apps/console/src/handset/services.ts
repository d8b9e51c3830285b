import type { Api, HandsetModel } from '@madoguchi/client';
import { createContext, useContext } from 'react';
import type { takeCode } from './code.ts';

/** The services that screens depend on; the gallery gives its own. */
export interface HandsetServices {
  readonly api: Api;
  readonly createModel: () => HandsetModel;
  /** What the address brought. */
  readonly code: ReturnType<typeof takeCode>;
}

export const HandsetServicesContext = createContext<HandsetServices | null>(null);

/** The services of this page. */
export function useHandsetServices(): HandsetServices {
  const services = useContext(HandsetServicesContext);
  if (!services) throw new TypeError('no services above this component');
  return services;
}
