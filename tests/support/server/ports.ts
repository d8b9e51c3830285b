import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/**
 * Below those that the system gives to outgoing connections (from 32768 on, `ip_local_port_range`): a browser of another test
 * cannot take one of these between the look at it and the start of a server.
 */
const [FIRST, LAST] = [12_000, 32_000];

/** How many ports are looked at before there is something wrong with the machine. */
const LOOKS = 100;

/** A port that nobody uses right now, neither for TCP nor for UDP. */
export async function freePort(): Promise<number> {
  for (let look = 1; look <= LOOKS; look += 1) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    if ((await isFreeForTcp(port)) && (await isFreeForUdp(port))) return port;
  }
  throw new Error('no port is free');
}

const isFreeForTcp = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

const isFreeForUdp = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createSocket('udp4');
    probe.once('error', () => resolve(false));
    probe.bind(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
