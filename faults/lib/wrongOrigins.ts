/**
 * 50 Origins that are not the one of this server, among them what fools a comparison by beginning,
 * end, part, case or parsing. `null` is a request that carries none.
 *
 * Source of the kinds: PortSwigger Web Security Academy, CORS; OWASP ASVS 5.0 V3.5.
 */
export function wrongOrigins(origin: string): readonly (string | null)[] {
  const { hostname, port, host } = new URL(origin);
  const shifted = String(Number(port) + 1);
  return [
    null,
    'null',
    'NULL',
    'undefined',
    '*',
    'file://',
    'about:blank',
    'data:text/html,x',
    'chrome-extension://abcdefghijklmnop',
    // Other schemes.
    `https://${host}`,
    `ws://${host}`,
    `ftp://${host}`,
    `javascript://${host}`,
    host,
    `//${host}`,
    // Other ports.
    `http://${hostname}`,
    `http://${hostname}:80`,
    `http://${hostname}:${shifted}`,
    `http://${hostname}:0${port}`,
    `http://${hostname}:${port}0`,
    `http://${hostname}:`,
    // Our name at the beginning, the end or within.
    `http://${hostname}.example.com:${port}`,
    `http://${host}.example.com`,
    `http://example.com.${host}`,
    `http://not${host}`,
    `http://evil-${host}`,
    `http://example.com/${origin}`,
    `http://example.com?${origin}`,
    `http://example.com#${origin}`,
    `http://example.com\\@${host}`,
    `${origin},http://example.com`,
    `${origin} http://example.com`,
    `http://example.com ${origin}`,
    // Who is in front of an @ is not where it goes.
    `http://${host}@example.com`,
    `http://user@${host}`,
    `http://user:word@${host}`,
    // Something behind.
    `${origin}/`,
    `${origin}/kiosk/`,
    `${origin}?`,
    `${origin}#`,
    `${origin}%00`,
    `${origin}%2eexample.com`,
    // A dot behind a name, other cases, other ways to write a number.
    `http://${hostname}.:${port}`,
    `http://localhost.:${port}`,
    `HTTP://${host}`,
    `http://LOCALHOST:${port}`,
    `http://127.1:${port}`,
    `http://2130706433:${port}`,
    `http://[::ffff:127.0.0.1]:${port}`,
    `http://example.com`,
  ];
}
