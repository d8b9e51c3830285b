import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

/**
 * Finds the network address of a client: the one that the connection comes from or, behind trusted
 * proxies, the one that they pass on. Of `X-Forwarded-For` only what a trusted one wrote is believed,
 * as Express does for `request.ip`.
 */
export function addressesBehind(
  trustedProxies: readonly string[],
): (request: IncomingMessage) => string {
  const trust = proxyAddr.compile([...trustedProxies]);
  return (request) => proxyAddr(request, trust);
}
