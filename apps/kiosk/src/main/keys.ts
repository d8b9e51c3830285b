import type { Input } from 'electron';

/** Editing of text: what a resident with a keyboard may need while writing (筆談). */
const EDITING = new Set(['a', 'c', 'v', 'x', 'y', 'z']);

/** Keys that reach the browser or the system without a modifier. */
const SYSTEM_KEYS =
  /^(F\d{1,2}|Browser.+|Launch.+|Media.+|ContextMenu|PrintScreen|Print|Help|Power|Sleep|Zoom.*|Exit|Close|New|Open|Save|Find)$/;

type Key = Pick<Input, 'key' | 'control' | 'alt' | 'meta'>;

/**
 * Whether a key stroke may reach the page. Denied unless it writes, edits or moves the focus:
 * a list of dangerous combinations would always lack one.
 */
export function isHarmlessKey({ key, control, alt, meta }: Key): boolean {
  if (alt || meta || SYSTEM_KEYS.test(key)) return false;
  return !control || EDITING.has(key.toLowerCase());
}
