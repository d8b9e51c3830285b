/** Where a booking was dropped in a timetable: the day, the minute, and whose row, where rows are people. */
export interface Drop {
  readonly day: string;
  /** `null` for the time that it has. */
  readonly start: number | null;
  readonly staff: { readonly id: string; readonly name: string } | null;
}

/** The type by which a dragged booking is known; other things that are dragged over a timetable have no such type. */
const TYPE = 'text/x-booking';

export const dragged = (transfer: DataTransfer, bookingId: string): void => {
  transfer.setData(TYPE, bookingId);
  transfer.effectAllowed = 'move';
};

export const isBookingDragged = (transfer: DataTransfer): boolean => transfer.types.includes(TYPE);

export const draggedBooking = (transfer: DataTransfer): string => transfer.getData(TYPE);
