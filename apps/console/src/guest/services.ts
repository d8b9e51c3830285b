import type { Api, GuestModel } from '@madoguchi/client';
import { createContext, useContext } from 'react';

/** The services that screens depend on; the gallery gives its own. */
export interface GuestServices {
  readonly api: Api;
  readonly createModel: () => GuestModel;
  /** The token of the link; `null` when the page was opened without one. */
  readonly token: string | null;
}

export const GuestServicesContext = createContext<GuestServices | null>(null);

/** The services of this page. */
export function useGuestServices(): GuestServices {
  const services = useContext(GuestServicesContext);
  if (!services) throw new TypeError('no services above this component');
  return services;
}
