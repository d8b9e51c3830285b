/** How much there may be of pictures of pages. They lie in the memory of the server until the call is over. */
export const PAGE_LIMITS = {
  /** One picture. */
  pictureBytes: 12 * 1024 * 1024,
  /** All pictures of one consultation. */
  consultationBytes: 60 * 1024 * 1024,
  /** Pictures of one consultation. */
  pictures: 40,
  /** All pictures of the server: twelve consultations that use all they may. */
  serverBytes: 720 * 1024 * 1024,
  /** A photograph of 8,600 × 5,800. */
  pixels: 50_000_000,
  /** Of one side; a canvas of a browser takes no more. */
  side: 20_000,
  /** Of one message: in base64, with what is said about it, it stays below the largest that either side accepts. */
  chunkBytes: 45_000,
  /**
   * So many chunks of a picture come without being asked for: most stills whole, and little enough for a slow line to have
   * room for everything else.
   */
  givenChunks: 8,
  /** An upload of which nothing more comes is forgotten after this. */
  uploadMs: 60_000,
} as const;

/** How many messages the picture comes in. */
export const chunksOf = (bytes: number): number => Math.ceil(bytes / PAGE_LIMITS.chunkBytes);
