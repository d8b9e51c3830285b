export interface ServedPage {
  /** A loopback address, where a page may use the camera without TLS. */
  readonly url: string;
  close(): void;
}
/** Serves one page of HTML, whatever the path, on a free loopback port. */
export declare function servePage(html: string): Promise<ServedPage>;
