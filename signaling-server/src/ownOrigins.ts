/** Whether nobody on the way can read along at an address: by https, or on this machine. */
export const isProtected = (url: string): boolean => {
  // What is no address at all is refused as such.
  if (!URL.canParse(url)) return true;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || isLoopback(hostname);
};

/** Whether the host of an address is this machine and no other. */
export const isLoopback = (hostname: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);

/** Loopback, or every address, of which loopback is one. */
export const isForThisMachine = (host: string): boolean =>
  ['localhost', '::1', '0.0.0.0', '::'].includes(host) || host.startsWith('127.');

/** The origins at which the pages of a server are that nobody has named: by its host and on this machine, as far as they are protected. */
export function ownOrigins(host: string, listenPort: number): string[] {
  const hosts = new Set([host.includes(':') ? `[${host}]` : host, '127.0.0.1', 'localhost']);
  return [...hosts]
    .map((h) => new URL(`http://${h}:${String(listenPort)}`).origin)
    .filter((origin) => isProtected(origin));
}
