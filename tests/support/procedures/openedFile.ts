interface Opened {
  openedFile?: Blob;
}

/** Runs in the page: remembers the file that it opens in a window of its own. */
export function keepOpenedFile(): void {
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) (globalThis as Opened).openedFile = file;
    return make(file);
  };
}

/** Runs in the page: that file, in base64. */
export async function openedFile(): Promise<string> {
  const bytes = new Uint8Array((await (globalThis as Opened).openedFile?.arrayBuffer()) ?? []);
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}
