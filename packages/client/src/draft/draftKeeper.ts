import type { DraftFields } from '@madoguchi/domain';
import { EMPTY_DRAFT } from '@madoguchi/domain';
import { FieldKeeper, type FieldKeeperDependencies } from './fieldKeeper.ts';

/** The draft of the record, kept as it is written. */
export class DraftKeeper extends FieldKeeper<DraftFields> {
  constructor(dependencies: FieldKeeperDependencies<DraftFields>) {
    super(dependencies, EMPTY_DRAFT);
  }
}
