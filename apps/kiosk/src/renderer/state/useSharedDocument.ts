import type { LiveDocument } from '@madoguchi/domain';
import { useOpenDocument, type SharedDocument } from '@madoguchi/paper';
import { useModel } from '../services.ts';

/** Follows a live document of the current consultation. */
export function useSharedDocument<State, Operation>(
  type: LiveDocument<State, Operation>,
): SharedDocument<State, Operation> {
  return useOpenDocument(useModel().document(type));
}
