/** Texts of a language by the Japanese that they stand for. */
export type Translations = Readonly<Record<string, string>>;
