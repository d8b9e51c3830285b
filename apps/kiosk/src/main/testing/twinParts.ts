import { EventEmitter } from 'node:events';

/** The listener of any event; the shell's own code is checked against Electron's precise types. */
type AnyListener = (...facts: never[]) => void;

/** What Electron hands to listeners that may prevent the default. */
export interface TwinEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** A cancellable event with whatever Electron puts beside it. */
export function twinEvent<Facts extends object>(facts: Facts): TwinEvent & Facts {
  let prevented = false;
  return {
    ...facts,
    get defaultPrevented() {
      return prevented;
    },
    preventDefault() {
      prevented = true;
    },
  };
}

/** The event side of a part of Electron: `on` as the shell calls it, `emit` for the test. */
export class TwinEvents {
  readonly #events = new EventEmitter();

  /** `never` fits every one of Electron's overloads, which all return the object itself. */
  on(event: string, listener: AnyListener): never {
    this.#events.on(event, listener as (...facts: unknown[]) => void);
    return this as never;
  }

  emit(event: string, ...facts: unknown[]): void {
    this.#events.emit(event, ...facts);
  }

  /** Which events the shell listens to. */
  listened(): readonly string[] {
    return this.#events.eventNames().map(String);
  }
}
