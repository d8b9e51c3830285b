import type { StaffMember } from '@madoguchi/domain';
import { rightOf } from '@madoguchi/domain';
import type { BoardView } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { WARD } from '../boards.ts';
import type { BoardAudience } from './boardParts.ts';
import { centerBoard } from './centerBoardViews.ts';
import type { ViewMoment } from './viewMoment.ts';
import { wardBoard } from './wardBoardViews.ts';

/** The ward at one moment, each place built once for everybody who looks at it. */
export const boardView = (
  moment: ViewMoment,
  placeId: string,
  audience: BoardAudience,
): BoardView => (placeId === WARD ? wardBoard(moment) : centerBoard(moment, placeId, audience));

/** The places whose boards somebody may see, as the table of access says how far they may look. */
export function boardPlacesOf(
  { organisation }: Pick<Stores, 'organisation'>,
  { id: staffId, role, centerIds }: StaffMember,
): readonly string[] {
  const reach = rightOf({ kind: 'staff', staffId, role }, 'board.read')?.open;
  if (reach === 'ward') return [WARD, ...organisation.centers().map(({ id }) => id)];
  return reach === 'center' ? centerIds : [];
}
