import { z } from 'zod';
import type { ChosenDevice, DeviceUse } from './deviceList.ts';
import type { KeptChoices } from './ports.ts';

/** The chosen devices; a use without an entry follows the system. */
export type Choices = Readonly<Partial<Record<DeviceUse, ChosenDevice | null>>>;

/** The name of the text that the choices are kept in. */
export const CHOICES = 'madoguchi.devices';

const kept = z.record(
  z.string(),
  z.strictObject({ id: z.string().min(1), label: z.string() }).nullable(),
);

/** Reads what was chosen before; anything unreadable counts as no choice. */
export function readChoices(from: KeptChoices): Choices {
  const text = from.get(CHOICES);
  if (text === null) return {};
  try {
    return kept.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

export function writeChoices(to: KeptChoices, choices: Choices): void {
  to.set(CHOICES, JSON.stringify(choices));
}
