import { fitWhole, type Size } from '../geometry/fit.ts';

/** The room of a picture on a sheet, in millimetres: A4 without its margins and the head. */
const ROOM: Size = { width: 182, height: 240 };

/** Whether a picture is larger on a sheet when it lies on its side. */
export function liesOnItsSide({ width, height }: Size): boolean {
  return (
    fitWhole({ width: height, height: width }, ROOM).height >
    fitWhole({ width, height }, ROOM).width
  );
}

/** Pixels of a picture that a printer can show: 200 an inch of its room. */
export const SHEET_PIXELS = Math.round((ROOM.width * ROOM.height * 200 * 200) / (25.4 * 25.4));
