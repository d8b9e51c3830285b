import { wireName } from './channels.ts';
import type { CallsOf, IpcContract } from './contract.ts';

/** Asks the main process for something and gives its answer. */
type Invoke = (channel: string, ...request: unknown[]) => Promise<unknown>;

/** The page's side of every channel; the main process checks what goes through. */
export function callsOf<C extends IpcContract>(
  names: readonly (keyof C & string)[],
  invoke: Invoke,
): CallsOf<C> {
  const calls = names.map((name) => [
    name,
    (...request: unknown[]) => invoke(wireName(name), ...request),
  ]);
  // The main process answers with what the contract says of the channel, and with nothing else.
  return Object.fromEntries(calls) as CallsOf<C>;
}
