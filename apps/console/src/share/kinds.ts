/** The files that can be shown, as `<input accept>` has them. */
export const SHARED_KINDS =
  '.pdf,.jpg,.jpeg,.png,.webp,application/pdf,image/jpeg,image/png,image/webp';
