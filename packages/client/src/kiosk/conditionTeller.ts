import {
  qualityOfCall,
  TOLD_CALLS,
  type CallQuality,
  type KioskCondition,
  type PrintResult,
} from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import type { BrowserDevices } from '../devices/ports.ts';
import type { Model, Snapshot } from '../models.ts';
import type { SendRequest } from '../signaling/requests.ts';
import { ToldFact } from './toldFact.ts';

interface TellerParts {
  readonly model: Pick<Model<KioskView>, 'getSnapshot' | 'subscribe'>;
  /** What is plugged in. Before a permission a browser names nothing, but lists a kind that is there. */
  readonly hardware: Pick<BrowserDevices, 'list' | 'onChange'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly send: SendRequest;
}

/** The call that is measured: since when it is at its quality, and how long it was at each. */
interface Measured {
  readonly consultationId: string;
  readonly spent: Record<CallQuality, number>;
  quality: CallQuality | null;
  since: number;
}

/** Tells the server how this kiosk is, after every connect and whenever that changes. */
export class ConditionTeller {
  readonly #parts: TellerParts;
  readonly #told: ToldFact<KioskCondition>;
  readonly #stop: () => void;
  #devices: KioskCondition['devices'] | null = null;
  #print: PrintResult | null = null;
  #calls: readonly CallQuality[] = [];
  #call: Measured | null = null;

  constructor(parts: TellerParts) {
    this.#parts = parts;
    this.#told = new ToldFact((condition) => parts.send('kiosk.condition', condition));
    const stopListening = parts.hardware.onChange(() => this.#look());
    const leave = parts.model.subscribe(() => this.#follow());
    this.#stop = () => {
      stopListening();
      leave();
    };
    this.#look();
  }

  /** Somebody has printed here. */
  printed(result: PrintResult): void {
    this.#print = result;
    this.#tell();
  }

  stop(): void {
    this.#stop();
  }

  #look(): void {
    // A browser that lists nothing says nothing; it is asked again when something is plugged in.
    this.#parts.hardware.list().then(
      (listed) => {
        const has = (kind: MediaDeviceKind) => listed.some((each) => each.kind === kind);
        const [camera, microphone] = [has('videoinput'), has('audioinput')];
        this.#devices = { camera, microphone, sound: has('audiooutput') };
        this.#tell();
      },
      () => undefined,
    );
  }

  #follow(): void {
    this.#measure(this.#parts.model.getSnapshot().call);
    this.#tell();
  }

  #measure(call: Snapshot<KioskView>['call']): void {
    const now = this.#parts.clock.now();
    const id = call?.consultationId ?? null;
    const before = this.#call;
    if (before !== null && before.quality !== null) {
      before.spent[before.quality] += now - before.since;
    }
    if (before !== null && before.consultationId !== id) this.#ended(before);
    if (before?.consultationId !== id) {
      const spent = { good: 0, fair: 0, poor: 0 };
      this.#call = id === null ? null : { consultationId: id, spent, quality: null, since: now };
    }
    if (this.#call === null) return;
    this.#call.quality = call?.quality ?? null;
    this.#call.since = now;
  }

  #ended({ spent }: Measured): void {
    const quality = qualityOfCall(spent);
    if (quality !== null) this.#calls = [...this.#calls, quality].slice(-TOLD_CALLS);
  }

  #tell(): void {
    if (this.#parts.model.getSnapshot().connection.state !== 'up') {
      this.#told.forget();
      return;
    }
    const devices = this.#devices;
    if (devices !== null) this.#told.tell({ devices, print: this.#print, calls: this.#calls });
  }
}
