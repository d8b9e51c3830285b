import type { ClientEventName, EventData } from '@madoguchi/protocol';

/** What the data of events can be about. */
export interface About {
  readonly consultationId: string;
  readonly handoffId: string;
  readonly contactId: string;
  readonly procedureId: string;
}

/** Data of every event. */
export type DataOfAll = { readonly [N in ClientEventName]: EventData<N> };
/** Data of the events of some subjects. */
export type Some<P extends string> = Pick<DataOfAll, Extract<ClientEventName, `${P}.${string}`>>;

/** A press of its own each time. */
export const press = () => ({ commandId: crypto.randomUUID() });
