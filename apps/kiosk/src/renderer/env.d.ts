interface ImportMetaEnv {
  /** Version of this page; set by `vite.config.ts`. */
  readonly VITE_VERSION: string;
}
