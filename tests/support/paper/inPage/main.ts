import { PaperKiosk } from './paperKiosk.ts';
import { PaperStaff } from './paperStaff.ts';
import { pause, until } from './waiting.ts';

const sockets: WebSocket[] = [];
const Native = WebSocket;
globalThis.WebSocket = class extends Native {
  constructor(...facts: ConstructorParameters<typeof Native>) {
    super(...facts);
    sockets.push(this);
  }
};

/** What a test does in the page by `page.evaluate`. */
const parties = {
  kiosk: new PaperKiosk(),
  staff: new PaperStaff(),
  /** The connection breaks, and comes back by itself. */
  async cut(): Promise<void> {
    for (const socket of sockets.splice(0)) socket.close();
    const { model } = this.kiosk.model === undefined ? this.staff : this.kiosk;
    await pause(50);
    await until(model, () => model.getSnapshot().connection.state === 'up');
  },
};

export type PaperParties = typeof parties;

declare global {
  var paperParties: PaperParties;
}

globalThis.paperParties = parties;
