/** The width of the pen in a line that is drawn, in units of its box: a felt pen that is read from a chair. */
export const INK_PEN = 22;
