import { version } from 'pdfjs-dist';

/** The tables and fonts that a PDF may leave out, beside the page: `vite.config.ts` puts them there. */
const ROOT = `${import.meta.env.BASE_URL}assets/pdf-${version}/`;
const FOLDERS = {
  cMapUrl: `${ROOT}cmaps/`,
  standardFontDataUrl: `${ROOT}standard_fonts/`,
  wasmUrl: `${ROOT}wasm/`,
} as const;

interface Wanted {
  readonly kind: keyof typeof FOLDERS;
  readonly filename: string;
}

/** Gets files of the library from beside the page. */
class FilesBeside {
  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    const answer = await fetch(`${FOLDERS[kind]}${filename}`);
    if (!answer.ok) throw new Error(`${filename} is not beside the page`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

/** What the library is told of its files. */
export const PDF_FILES = {
  ...FOLDERS,
  cMapPacked: true,
  useWorkerFetch: false,
  BinaryDataFactory: FilesBeside,
  // The policy of the pages lets no WebAssembly run; the library brings the same as plain code.
  useWasm: false,
};
