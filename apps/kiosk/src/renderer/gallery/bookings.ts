import type { KioskConsultation } from '@madoguchi/protocol';

type Waiting = Extract<KioskConsultation, { state: 'waiting' }>;

const BOOKED = { at: Date.UTC(2026, 10, 30, 5), delayMinutes: 0 } as const;

/** What who has booked sees while they wait, and who waits behind them. */
export const bookedScenes = <Scene>(waiting: (changes: Partial<Waiting>) => Scene) => ({
  'booked-early': () => waiting({ booked: { ...BOOKED, turn: 'early' } }),
  'booked-due': () => waiting({ ahead: 0, booked: { ...BOOKED, turn: 'due' } }),
  'booked-delayed': () => waiting({ booked: { ...BOOKED, turn: 'due', delayMinutes: 10 } }),
  'booked-late': () => waiting({ booked: { ...BOOKED, turn: 'late' } }),
  'booked-ahead': () => waiting({ ahead: 2, bookedAhead: 1 }),
});
