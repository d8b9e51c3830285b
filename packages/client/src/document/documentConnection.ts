import type { EventAck, EventData } from '@madoguchi/protocol';
import type { SendRequest } from '../signaling/requests.ts';

type About = Pick<EventData<'document.open'>, 'document' | 'clientId'>;

/** What a page asks of a document of its consultation. Both reject with `AppError`. */
export interface DocumentConnection {
  open(
    about: About & Pick<EventData<'document.open'>, 'known'>,
  ): Promise<EventAck<'document.open'>>;
  send(
    about: About & Pick<EventData<'document.send'>, 'operations'>,
  ): Promise<EventAck<'document.send'>>;
}

/** The documents of one consultation, reached by requests of the session. */
export const documentConnectionOf = (
  consultationId: string,
  request: SendRequest,
): DocumentConnection => ({
  open: (about) => request('document.open', { consultationId, ...about }),
  send: (about) => request('document.send', { consultationId, ...about }),
});
