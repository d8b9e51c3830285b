/** The box in which a signature is drawn; its points are whole numbers in it, x to the right and y down. */
export const SIGNATURE_BOX = { width: 3000, height: 1000 } as const;

/** What a signature may have at most. */
export const SIGNATURE_LIMITS = { strokes: 80, points: 4000, name: 100 } as const;

/** Below this it is a dot or a line by accident: points, and the length of all strokes in units of the box. */
const LEAST = { points: 6, length: 300 } as const;

/** A stroke as a flat list: x, y, x, y, … */
export type SignatureStroke = readonly number[];

/** A signature: drawn by finger, or a typed name as the accessible alternative. */
export type Signature =
  | { readonly kind: 'drawn'; readonly strokes: readonly SignatureStroke[] }
  | { readonly kind: 'typed'; readonly name: string };

/** Whether a signature says too little to be one: a single point, a short line, a name of blanks. */
export function isSignatureTooLittle(signature: Signature): boolean {
  if (signature.kind === 'typed') return signature.name.trim() === '';
  const points = signature.strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0);
  return points < LEAST.points || signature.strokes.reduce(withLength, 0) < LEAST.length;
}

function withLength(sum: number, stroke: SignatureStroke): number {
  let length = sum;
  for (let at = 2; at + 1 < stroke.length; at += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = stroke.slice(at - 2, at + 2);
    length += Math.hypot(x1 - x0, y1 - y0);
  }
  return length;
}
