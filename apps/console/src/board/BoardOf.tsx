import { useNow } from '@madoguchi/ui-kit';
import type { BoardKiosk, BoardView } from '@madoguchi/protocol';
import type { ReactNode } from 'react';
import { TIMES_GO_ON_MS } from '../app/config.ts';
import { CenterBoard } from './CenterBoard.tsx';
import { WardBoard } from './WardBoard.tsx';
import './board.css';

interface BoardOfProps {
  readonly view: BoardView;
  /** Of a center: the wishes for contact, in the place of their numbers. */
  readonly wishes?: ReactNode;
  /** Of a center: what can be done with each kiosk. */
  readonly acts?: ((kiosk: BoardKiosk) => ReactNode) | undefined;
}

/** What a board shows, of a center or of the ward; times go on by the server's clock. */
export function BoardOf({ view, wishes, acts }: BoardOfProps) {
  const now = useNow(TIMES_GO_ON_MS);
  return view.scope === 'center' ? (
    <CenterBoard view={view} now={now} wishes={wishes} acts={acts} />
  ) : (
    <WardBoard view={view} now={now} />
  );
}
