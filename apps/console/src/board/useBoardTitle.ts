import type { BoardView } from '@madoguchi/protocol';
import { useText } from '../app/useText.ts';

/** What a board is called: the name of its center, or that it is the ward's. */
export function useBoardTitle(view: BoardView | null): string {
  const { t } = useText();
  return view?.scope === 'center'
    ? t('console:board.center', { district: view.district })
    : t('console:board.ward');
}
