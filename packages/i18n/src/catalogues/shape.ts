/** The same keys as the Japanese source, with any text: how every other language is checked. */
export type Translated<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Translated<Source[Key]>;
};
