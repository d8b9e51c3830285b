import type { ClientEventName, EventData } from '@madoguchi/protocol';
import { clientEvents } from '@madoguchi/protocol';
import type { CommandName } from './outbox.ts';
import type { HeldCommand } from './outboxStore.ts';

/** A command as this version of the page sends it. */
interface KnownCommand {
  readonly name: CommandName;
  readonly data: EventData<CommandName>;
}

/** What is kept may be of another version of this page; `null` when it does not fit any more. */
export function readHeld({ name, data, commandId }: HeldCommand): KnownCommand | null {
  if (!Object.hasOwn(clientEvents, name)) return null;
  const parsed = clientEvents[name as ClientEventName].data.safeParse(data);
  if (!parsed.success || !('commandId' in parsed.data)) return null;
  if (parsed.data.commandId !== commandId) return null;
  // An event whose data have an id is a command, and these fit its schema.
  return { name: name as CommandName, data: parsed.data as EventData<CommandName> };
}
