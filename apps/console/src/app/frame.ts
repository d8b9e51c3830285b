import type { RecordQuery } from '@madoguchi/protocol';
import { createContext, useContext } from 'react';
import type { Staff } from './session.ts';

/** What the middle of the page is about: the daily work, the bookings, the procedures, the records, the admin's section, the own account. */
export type Room = 'work' | 'bookings' | 'procedures' | 'records' | 'admin' | 'account';

/** Conditions on records. */
export type WantedRecords = Partial<Omit<RecordQuery, 'after'>>;

/** What every screen behind the sign-in shares. */
export interface Frame {
  readonly staff: Staff;
  readonly room: Room;
  /** A call keeps the page in the work: no other room opens. */
  readonly held: boolean;
  readonly onRoom: (room: Room) => void;
  /** What of the records is looked for at first; `null` for all. */
  readonly wantedRecords: WantedRecords | null;
  /** Opens the records with these conditions. */
  readonly onRecords: (wanted: WantedRecords) => void;
  /** Keeps the page in the work until the returned function is called. */
  readonly hold: () => () => void;
  /** The server answered with a renewed session. */
  readonly onRenewed: (staff: Staff) => void;
  /** The person has signed out. */
  readonly onLeft: () => void;
}

export const FrameContext = createContext<Frame | null>(null);

/** The frame of whoever is signed in. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new TypeError('nobody is signed in above this component');
  return frame;
}
