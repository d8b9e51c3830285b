import { browserDevices } from './browserDevices.ts';
import { DeviceKeeper } from './deviceKeeper.ts';
import type { Devices, KeptChoices } from './ports.ts';

/** The devices of this page. Without `kept` a choice lasts as long as the page. */
export function pageDevices(kept: KeptChoices = keptByPage()): Devices {
  return new DeviceKeeper({ browser: browserDevices, kept });
}

function keptByPage(): KeptChoices {
  const texts = new Map<string, string>();
  return {
    get: (name) => texts.get(name) ?? null,
    set: (name, text) => void texts.set(name, text),
  };
}
