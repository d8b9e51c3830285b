import { AppError } from '@madoguchi/domain';

/** Why a slot is not to be had; `null` for any other fault. */
export function slotRefusal(error: unknown): 'SLOT_TAKEN' | 'SLOT_NOT_OFFERED' | null {
  if (!(error instanceof AppError)) return null;
  const { code } = error;
  return code === 'SLOT_TAKEN' || code === 'SLOT_NOT_OFFERED' ? code : null;
}
