/** Pixels of a picture: red, green, blue and opacity, a byte each, row by row; an `ImageData` is one. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

export function blankPixels(width: number, height: number): Pixels {
  return { width, height, data: new Uint8ClampedArray(width * height * 4) };
}

/** Rows of a picture, from `first` on and before `end`. */
export interface Rows {
  readonly first: number;
  readonly end: number;
}

/** The rows of a picture in pieces of so many pixels, so that there is time between for what is more urgent. */
export function* stripsOf({ width, height }: Pixels, pixels = 250_000): Generator<Rows> {
  const rows = Math.max(1, Math.floor(pixels / width));
  for (let first = 0; first < height; first += rows)
    yield { first, end: Math.min(first + rows, height) };
}

/** Canvases have no longer sides everywhere. */
const LONGEST_SIDE = 8192;

/** The size with these sides that has so many pixels at most, in whole pixels. */
export function withinPixels(
  { width, height }: { readonly width: number; readonly height: number },
  most: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(
    ...[1, Math.sqrt(most / (width * height))],
    LONGEST_SIDE / Math.max(width, height),
  );
  return {
    width: Math.max(1, Math.floor(width * scale)),
    height: Math.max(1, Math.floor(height * scale)),
  };
}
