import type { BoardView } from '@madoguchi/protocol';
import type { ReactNode } from 'react';
import { useServerNow } from '../app/useServerNow.ts';
import { CenterBoard } from './CenterBoard.tsx';
import { WardBoard } from './WardBoard.tsx';
import './board.css';

interface BoardOfProps {
  readonly view: BoardView;
  /** Of a center: the wishes for contact, in the place of their numbers. */
  readonly wishes?: ReactNode;
}

/** What a board shows, of a center or of the ward; times go on by the server's clock. */
export function BoardOf({ view, wishes }: BoardOfProps) {
  const now = useServerNow(view.serverNow);
  return view.scope === 'center' ? (
    <CenterBoard view={view} now={now} wishes={wishes} />
  ) : (
    <WardBoard view={view} now={now} />
  );
}
