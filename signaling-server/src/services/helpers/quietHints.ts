import { hintRestFrom, localDay } from '@madoguchi/domain';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { hintRestKind } from '../records/hintRest/index.ts';

/** ひとこと: the friendly word about quiet weeks, which each person can put away. */
export class QuietHints {
  readonly #runner: UnitRunner;
  readonly #timeZone: string;

  constructor(runner: UnitRunner, timeZone: string) {
    this.#runner = runner;
    this.#timeZone = timeZone;
  }

  /** Puts it away for somebody; that they have done so already is no news. */
  rest(command: Command, staffId: string): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      if (unit.stores.records(hintRestKind).get(staffId) === null) {
        unit.create(hintRestKind, hintRestFrom(staffId, localDay(unit.now, this.#timeZone)));
      }
      return {};
    });
  }
}
