const PROBE = 'madoguchi-probe';

/**
 * Whether the browser keeps cookies for this page. Without them nobody can be signed in, and a guest's
 * link would be used up for nothing. One is set and removed: `navigator.cookieEnabled` says true in a
 * Chromium whose settings refuse all of them.
 */
export function cookiesAllowed(): boolean {
  document.cookie = `${PROBE}=1; SameSite=Strict`;
  const kept = document.cookie.includes(`${PROBE}=`);
  document.cookie = `${PROBE}=; SameSite=Strict; Max-Age=0`;
  return kept;
}
