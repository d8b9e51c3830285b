import { join } from 'node:path';
import { atEnd } from '../cleanUp.ts';
import { startChild } from './child.ts';

/** What the process of a fleet's clients can be asked. */
export type FleetQuestion =
  | { readonly ask: 'open' | 'views' | 'errors' | 'serverGoes' | 'serverIsBack' }
  | { readonly ask: 'grow'; readonly size: number }
  | { readonly ask: 'press'; readonly times: number };

/** Presses one after the other, each called off again: two changes of a queue. */
export interface Pressed {
  /** From each press until all the right screens showed it. */
  readonly tookMs: readonly number[];
  readonly seconds: number;
}

export interface Resynced {
  /** From the cut until the last kiosk had its view again. */
  readonly seconds: number;
  readonly errors: Readonly<Record<string, number>>;
}

/** The clients of a server: kiosks that grow in number, and the consoles of one desk. */
export interface Fleet {
  grow(size: number): Promise<void>;
  press(times: number): Promise<Pressed>;
  /** A kiosk's and a console's view with nobody waiting. */
  views(): Promise<readonly [unknown, unknown]>;
  serverGoes(): Promise<void>;
  serverIsBack(): Promise<Resynced>;
  errors(): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

/** Starts the clients in a process of their own, with the specialists of these numbers at consoles. */
export async function openFleet(
  origin: string,
  kind: 'ours' | 'bare',
  keyFile: string,
  specialists: readonly number[],
): Promise<Fleet> {
  const file = join(import.meta.dirname, 'fleetProcess.ts');
  const child = await startChild(file, [keyFile, origin, kind, specialists.join(',')]);
  atEnd(() => child.close());
  const ask = <T>(question: FleetQuestion): Promise<T> => child.ask(question) as Promise<T>;
  await ask({ ask: 'open' });
  return {
    grow: (size) => ask({ ask: 'grow', size }),
    press: (times) => ask({ ask: 'press', times }),
    views: () => ask({ ask: 'views' }),
    serverGoes: () => ask({ ask: 'serverGoes' }),
    serverIsBack: () => ask({ ask: 'serverIsBack' }),
    errors: () => ask({ ask: 'errors' }),
    close: () => child.close(),
  };
}
