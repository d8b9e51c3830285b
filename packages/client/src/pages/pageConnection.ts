import type { EventAck, EventData } from '@madoguchi/protocol';
import type { SendRequest } from '../signaling/requests.ts';

type Asked<N extends 'page.begin' | 'page.put' | 'page.get'> = Omit<EventData<N>, 'consultationId'>;

/** What a page of the browser asks of the pictures of its consultation. All reject with `AppError`. */
export interface PageConnection {
  begin(asked: Asked<'page.begin'>): Promise<EventAck<'page.begin'>>;
  put(asked: Asked<'page.put'>): Promise<EventAck<'page.put'>>;
  get(asked: Asked<'page.get'>): Promise<EventAck<'page.get'>>;
}

/** The pictures of one consultation, reached by requests of the session. */
export const pageConnectionOf = (consultationId: string, request: SendRequest): PageConnection => ({
  begin: (asked) => request('page.begin', { consultationId, ...asked }),
  put: (asked) => request('page.put', { consultationId, ...asked }),
  get: (asked) => request('page.get', { consultationId, ...asked }),
});
