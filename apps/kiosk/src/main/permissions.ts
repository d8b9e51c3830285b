import type { HostSession } from './host.ts';
import { isOrigin } from './pages.ts';

interface Asked {
  readonly permission: string;
  /** The origin that asks, as told by each of the places where Electron tells it. */
  readonly origins: readonly (string | undefined)[];
  readonly isMainFrame: boolean;
}

/**
 * Camera and microphone for our own page and nothing else for anybody. Electron grants every
 * permission when no handler is set, so all four handlers are; an origin is compared as a parsed
 * origin and never by how its text begins.
 */
export function restrictPermissions(session: HostSession, origin: string): void {
  const mayUse = ({ permission, origins, isMainFrame }: Asked): boolean =>
    permission === 'media' && isMainFrame && origins.every((asking) => isOrigin(asking, origin));

  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const origins = [details.requestingUrl];
    if ('securityOrigin' in details) origins.push(details.securityOrigin ?? '');
    answer(mayUse({ permission, origins, isMainFrame: details.isMainFrame }));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    const origins = [requestingOrigin, details.requestingUrl];
    if (details.securityOrigin !== undefined) origins.push(details.securityOrigin);
    if (details.embeddingOrigin !== undefined) origins.push(details.embeddingOrigin);
    return mayUse({ permission, origins, isMainFrame: details.isMainFrame });
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer(null);
  });
}
