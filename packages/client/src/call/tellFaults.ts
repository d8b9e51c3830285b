import type { DeviceFaults, Seat } from '@madoguchi/domain';
import { newsOfFaults } from '@madoguchi/domain';
import type { DevicesOperation, DevicesState } from '@madoguchi/protocol';
import { devicesDocument } from '@madoguchi/protocol';
import type { OpenDocument } from '../document/openDocument.ts';
import type { Call, Model } from '../models.ts';

type Document = OpenDocument<DevicesState, DevicesOperation>;

interface TellFaultsOptions<View> {
  /** The own seat; `null` before there is one. */
  seatIn(view: View): Seat | null;
  /** What is known of devices that are none of the call's own, such as the camera over the desk. */
  readonly others?: () => DeviceFaults;
}

/**
 * The others in a call are told which devices do not work at this end. It is told only what differs from what they
 * know, so that a page that was loaded anew also takes back what is over. Gives what is to be called when `others` has
 * changed.
 */
export function tellFaults<View>(
  model: Pick<Model<View>, 'subscribe' | 'getSnapshot' | 'document'>,
  { seatIn, others = () => ({}) }: TellFaultsOptions<View>,
): () => void {
  let document: Document | null = null;
  let stopListening = (): void => undefined;
  let known: unknown = null;
  const tell = (): void => {
    const { view, call } = model.getSnapshot();
    const seat = view === null ? null : seatIn(view);
    const faults: DeviceFaults = { ...call?.deviceFaults, ...others() };
    follow(call !== null && seat !== null && (document !== null || isDue(call, faults)));
    if (document === null || seat === null) return;
    const { state, current } = document.getSnapshot();
    // What is refused is undone; it is told again when something has changed, and not in a circle.
    const now = JSON.stringify([faults, seat, state !== null, current]);
    if (state === null || now === known) return;
    known = now;
    for (const news of newsOfFaults(state.faults[seat] ?? {}, faults)) say(document, news);
  };
  const follow = (wanted: boolean): void => {
    const next = wanted ? model.document(devicesDocument) : null;
    if (next === document) return;
    stopListening();
    document = next;
    known = null;
    stopListening = next?.subscribe(tell) ?? (() => undefined);
  };
  model.subscribe(tell);
  return tell;
}

/** The first picture comes before what can wait: where all works it is asked for after a moment in the call. */
const isDue = ({ phase, quality }: Call, faults: DeviceFaults): boolean =>
  phase === 'live' && (quality !== null || Object.keys(faults).length > 0);

function say(document: Document, news: DevicesOperation): void {
  try {
    document.edit(news);
  } catch {
    // Too much waits for the connection: the next change tells all that differs.
  }
}
