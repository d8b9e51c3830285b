import { createStore, get, set } from 'idb-keyval';
import { CHOICES } from '../devices/choices.ts';
import type { KeptChoices } from '../devices/ports.ts';

/**
 * The choice of devices of a kiosk, in a database of this name that outlives visits: what else a browser keeps of a
 * page is removed when a visit ends. Where nothing can be kept a choice lasts as long as the page.
 */
export async function kioskDeviceChoices(database: string): Promise<KeptChoices> {
  const texts = new Map<string, string>();
  const read = async (name: string): Promise<void> => {
    const text = await get<string>(name, createStore(database, 'choices'));
    if (text !== undefined) texts.set(name, text);
  };
  await read(CHOICES).catch(() => undefined);
  return {
    get: (name) => texts.get(name) ?? null,
    set: (name, text) => {
      texts.set(name, text);
      void keep(database, name, text);
    },
  };
}

const keep = async (database: string, name: string, text: string): Promise<void> => {
  try {
    await set(name, text, createStore(database, 'choices'));
  } catch {
    // Where storage is refused, the choice is made anew with the next page.
  }
};
