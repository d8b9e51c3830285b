import { join } from 'node:path';
import type { Party, Prepare } from '../media/chromium.ts';
import { ServerProcess, temporaryDataDir } from '../server/serverProcess.ts';
import { ConsolePage } from './consolePage.ts';
import { GuestPage } from './guestPage.ts';
import { KioskPage } from './kioskPage.ts';

/** Faces and voices; videos are made once per face, so tests share them. */
const RESIDENTS = [
  { sourceId: 11, toneHz: 440 },
  { sourceId: 33, toneHz: 700 },
] as const;
const SPECIALISTS = [
  { sourceId: 22, toneHz: 1000 },
  { sourceId: 44, toneHz: 1500 },
] as const;

/** Somebody without an account. */
const INTERPRETER = { sourceId: 55, toneHz: 2000 } as const;

/**
 * Cameras of people in a test give so many frames in a second. Every browser encodes and draws without a GPU: at 30 two
 * cores are used up by two people, and every press of a test waits.
 */
const FRAMES_OF_TESTS = 10;

/** A running server with a kiosk of 池尻 and a signed-in specialist, each in a browser of their own. */
export interface Office {
  /** The file in which everything is kept. */
  readonly database: string;
  readonly server: ServerProcess;
  readonly kiosk: KioskPage;
  readonly specialist: ConsolePage;
  /** Opens another kiosk, or another specialist's console, with another face. */
  openKiosk(district: string, browserArguments?: readonly string[]): Promise<KioskPage>;
  openConsole(username: string): Promise<ConsolePage>;
  /** Opens a guest's link in a browser of its own. */
  openGuest(link: string): Promise<GuestPage>;
  close(): Promise<void>;
}

/** Frames a second that the cameras give, where a test needs others than `FRAMES_OF_TESTS`. */
interface Frames {
  readonly ofParties?: number;
  readonly ofGuests?: number;
}

/** Opens an office; `settings` go to the server's environment, `atKiosk` is done before the kiosk's page is opened. */
export async function openOffice(
  settings: Record<string, string> = {},
  atKiosk?: Prepare,
  { ofParties = FRAMES_OF_TESTS, ofGuests = ofParties }: Frames = {},
): Promise<Office> {
  const filmed = (party: Party): Party => ({ ...party, framesPerSecond: ofParties });
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path, settings);
  const opened: { close(): Promise<void> }[] = [];
  const kept = <T extends { close(): Promise<void> }>(page: T): T => {
    opened.push(page);
    return page;
  };
  const [kiosk, specialist] = await Promise.all([
    KioskPage.open(server.origin, filmed(RESIDENTS[0]), [], atKiosk).then(kept),
    ConsolePage.open(server.origin, filmed(SPECIALISTS[0])).then(kept),
  ]);
  await Promise.all([kiosk.enrol(), specialist.signIn().then((c) => c.beAvailable())]);
  return {
    database: join(data.path, 'madoguchi.sqlite'),
    server,
    kiosk,
    specialist,
    openKiosk: async (district, browserArguments) =>
      kept(await KioskPage.open(server.origin, filmed(RESIDENTS[1]), browserArguments)).enrol(
        district,
      ),
    openConsole: async (username) =>
      kept(await ConsolePage.open(server.origin, filmed(SPECIALISTS[1]))).signIn(username),
    openGuest: async (link) =>
      kept(await GuestPage.open(link, { ...INTERPRETER, framesPerSecond: ofGuests })),
    async close() {
      await Promise.all(opened.map((page) => page.close()));
      await server.stop();
      data.remove();
    },
  };
}

/** RTP packets that the server has received in open consultations, before and during calls. */
export async function packetsReceived(
  server: ServerProcess,
): Promise<{ before: number; running: number }> {
  const metrics = await (await fetch(`${server.origin}/metrics`)).text();
  const read = (call: string) =>
    Number(
      new RegExp(`^madoguchi_rtp_packets_received\\{call="${call}"\\} (\\d+)$`, 'm').exec(
        metrics,
      )?.[1],
    );
  return { before: read('before'), running: read('running') };
}
