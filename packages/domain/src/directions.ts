import { pictureFacts } from './pictures/pictureFacts.ts';

/** 道案内: how somebody gets to a center, as 予約票 says it. Each part of it may be missing. */
export interface Directions {
  readonly centerId: string;
  readonly address: string | null;
  /** The way there in words, such as 池尻大橋駅から歩いて5分. */
  readonly way: string | null;
  readonly map: SketchMap | null;
}

export const MAP_TYPES = ['image/png', 'image/jpeg'] as const;

/** 略図: a picture of the way, as small as paper allows; it lies in the memory of the server. */
export interface SketchMap {
  readonly type: (typeof MAP_TYPES)[number];
  readonly base64: string;
}

export const MAP_LIMITS = {
  /** The picture as it is kept. */
  bytes: 200 * 1024,
  /** Its longer side in pixels: 180 mm of paper at 220 dots an inch. */
  side: 1_600,
} as const;

/** What a map is, as its bytes say; `tooLarge` for one that paper has no use for, `null` for anything else. */
export function mapType(bytes: Uint8Array): SketchMap['type'] | 'tooLarge' | null {
  const facts = pictureFacts(bytes);
  const type = MAP_TYPES.find((each) => each === facts?.type);
  if (facts === null || type === undefined) return null;
  const isTooLarge =
    bytes.length > MAP_LIMITS.bytes || Math.max(facts.width, facts.height) > MAP_LIMITS.side;
  return isTooLarge ? 'tooLarge' : type;
}

/** What is said of a center of which nobody has said anything. */
export const noDirections = (centerId: string): Directions => ({
  ...{ centerId, address: null, way: null, map: null },
});
