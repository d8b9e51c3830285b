import type { CommandName } from '@madoguchi/protocol';

/** A command whose effect is not known yet, as it is kept. */
export interface HeldCommand {
  readonly commandId: string;
  readonly name: string;
  /** As it is sent, `commandId` included. */
  readonly data: unknown;
  /** When the button was pressed, by the clock of the device, in epoch milliseconds. */
  readonly madeAt: number;
}

/**
 * Where an outbox keeps its commands until their effect is known. A store belongs to one device or
 * person: whoever finds a command in it sends it as their own.
 */
export interface OutboxStore {
  /** Everything that is kept, in any order; read once, at the start. */
  all(): Promise<readonly HeldCommand[]>;
  /** Keeps a command; one with the same id is replaced. */
  put(command: HeldCommand): Promise<void>;
  /** Forgets a command, if it is there. */
  remove(commandId: string): Promise<void>;
  /**
   * For how long a command may be held, in milliseconds; it is not sent later. Beyond
   * `COMMAND_KEPT_MS` nothing is held. While somebody waits for it, it is tried in any case.
   */
  heldMs(name: CommandName): number;
}

/**
 * Keeps commands as long as the page lives. None is held beyond the time for which the person waits:
 * they have been told that it was not done.
 */
export function memoryOutboxStore(): OutboxStore {
  const held = new Map<string, HeldCommand>();
  return {
    all: () => Promise.resolve([...held.values()]),
    put: (command) => {
      held.set(command.commandId, command);
      return Promise.resolve();
    },
    remove: (commandId) => {
      held.delete(commandId);
      return Promise.resolve();
    },
    heldMs: () => 0,
  };
}
