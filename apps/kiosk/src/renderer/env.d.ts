interface ImportMetaEnv {
  /** Version of this page; set by `vite.config.ts`. */
  readonly VITE_VERSION: string;
}

/** A document, in tests that compare it with the code. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}
