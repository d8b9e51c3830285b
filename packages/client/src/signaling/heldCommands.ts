import type { ClientEventName, CommandName, EventData } from '@madoguchi/protocol';
import { clientEvents, isCommand } from '@madoguchi/protocol';
import type { HeldCommand } from './outboxStore.ts';

/** A command as this version of the page sends it. */
interface KnownCommand {
  readonly name: CommandName;
  readonly data: EventData<CommandName>;
}

/** What is kept may be of another version of this page; `null` when it does not fit any more. */
export function readHeld({ name, data, commandId }: HeldCommand): KnownCommand | null {
  if (!isCommandName(name)) return null;
  const parsed = clientEvents[name].data.safeParse(data);
  if (!parsed.success || parsed.data.commandId !== commandId) return null;
  return { name, data: parsed.data };
}

const isCommandName = (name: string): name is CommandName =>
  Object.hasOwn(clientEvents, name) && isCommand(clientEvents[name as ClientEventName].data);
