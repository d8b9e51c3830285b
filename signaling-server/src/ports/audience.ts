/** Somebody who looks at a screen: a kind of viewers by its name, and which of them. */
export interface Viewer {
  readonly kind: string;
  readonly id: string;
}

/**
 * Those who look at a screen. A call is a hint that something they may see has changed; the views
 * are built anew from the database when they are sent, once however often somebody was hinted at.
 */
export interface Audience {
  changed(viewer: Viewer): void;
}
