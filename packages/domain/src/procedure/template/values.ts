export interface AddressValue {
  /** Seven digits, written 154-0017; may be empty. */
  readonly postalCode: string;
  /** 都道府県・市区町村・町名. */
  readonly town: string;
  /** 丁目・番地・号・建物・部屋. */
  readonly rest: string;
}

/** 外字: a text one of whose characters no keyboard has, and a note on how that is written. */
export interface NotedText {
  readonly text: string;
  readonly note: string;
}

export interface FileValue {
  /** A page of the call. */
  readonly pageId: string;
}

/** The value of a field that is no list, by kind:
 * - `text`: the characters as typed, or with a note (`NotedText`); `kana`: full-width katakana;
 * - `date`: YYYY-MM-DD; while it is being chosen also YYYY or YYYY-MM;
 * - `phone`: digits as typed, hyphens allowed; `address`: `AddressValue`;
 * - `number`, `amount`: whole numbers; `yesNo`: a boolean;
 * - `choice`: the id of an option, of several a list; `file`: `FileValue`.
 */
export type SingleValue =
  string | number | boolean | readonly string[] | AddressValue | NotedText | FileValue;

/** What is filled in about one person of a list, by field. */
export type PersonValue = Readonly<Record<string, SingleValue>>;
export type FieldValue = SingleValue | readonly PersonValue[];
/** What is filled in, by field; a field that is not filled is not there. */
export type FormValues = Readonly<Record<string, FieldValue>>;
