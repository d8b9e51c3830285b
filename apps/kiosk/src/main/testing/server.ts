import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const PAGE = '<!doctype html><html lang="ja"><title>kiosk</title><h1>相談する</h1></html>';

function answer({ url = '/' }: IncomingMessage, response: ServerResponse): void {
  if (url === '/kiosk/away') {
    response.writeHead(302, { location: '/console' }).end();
    return;
  }
  if (url === '/kiosk/file') {
    response.writeHead(200, { 'content-disposition': 'attachment; filename="a.txt"' }).end('a');
    return;
  }
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'set-cookie': 'device=token; HttpOnly; Path=/; Max-Age=3600; SameSite=Strict',
  });
  response.end(PAGE);
}

/** A stand-in for the server: kiosk and console pages, a redirect out of the kiosk, a cookie. */
export interface StandInServer {
  readonly origin: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Makes a stand-in server that keeps its port when it is stopped and started again. */
export async function createStandInServer(): Promise<StandInServer> {
  let server = createServer(answer);
  let port = 0;
  const start = async (): Promise<void> => {
    server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  await start();
  return { origin: `http://127.0.0.1:${String(port)}`, start, stop };
}
