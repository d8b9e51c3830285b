/**
 * The pictures of the pages of the current consultation, in the memory of this page until it is over. Both reject with
 * `AppError`: `WRONG_STATE` without a consultation or when it ends meanwhile. A cut of the connection only delays them.
 */
export interface PageExchange {
  /**
   * Sends a picture, so that everybody who takes part can get it; the page is added to the list after that. `told`
   * hears which share of it has arrived, from 0 to 1. Rejects also with `FILE_TOO_LARGE`, `FILE_UNUSABLE`, `PAGES_FULL`.
   */
  put(pageId: string, picture: Blob, told?: (share: number) => void): Promise<void>;
  /** The picture of a page; it is asked for once, whoever asks. Rejects with `PAGE_GONE` when nobody holds it. */
  get(pageId: string): Promise<Blob>;
  /**
   * Hears of pictures that are here before their page is in the list: one that came without having been asked for, or
   * that begins to go. `get` answers with the same. Until the returned function is called.
   */
  onAhead(listener: (picture: Blob) => void): () => void;
}
