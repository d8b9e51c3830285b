import { createServer } from 'node:http';

export interface ServedPage {
  /** A loopback address, where a page may use the camera without TLS. */
  readonly url: string;
  close(): void;
}

/** Serves one page of HTML, whatever the path, on a free loopback port. */
export async function servePage(html: string): Promise<ServedPage> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    url: `http://127.0.0.1:${String(address.port)}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
