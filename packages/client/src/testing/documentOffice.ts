import type { Seat } from '@madoguchi/domain';
import { DocumentSession } from '../document/documentSession.ts';
import { FakeClock } from './fakeClock.ts';
import { FakeDocuments, type FakeDocumentConnection } from './fakeDocuments.ts';
import { twoFields, type Edit, type TwoFields } from './twoFields.ts';

/** A page that follows the document of two texts. */
export interface Page {
  readonly connection: FakeDocumentConnection;
  readonly session: DocumentSession<TwoFields, Edit>;
  state(): TwoFields | null;
}

/** A server, its clock, and pages. */
export class Office extends FakeDocuments {
  readonly clock = new FakeClock();

  /** A page at this seat begins to follow the document. */
  page(by: Seat): Page {
    const connection = this.connection(by);
    const session = new DocumentSession({
      ...{ type: twoFields, connection, clock: this.clock },
      newId: () => crypto.randomUUID(),
    });
    connection.receive = (news) => {
      session.receive(news);
    };
    return { connection, session, state: () => session.getSnapshot().state };
  }

  /** Several pages that have their first answer. */
  async pages(...seats: readonly Seat[]): Promise<Page[]> {
    const pages = seats.map((seat) => this.page(seat));
    await this.clock.advance(0);
    return pages;
  }
}

/** A kiosk and a console that have their first answer. */
export async function two(): Promise<{ office: Office; a: Page; b: Page }> {
  const office = new Office();
  const [a, b] = await office.pages('kiosk', 'staff:s1');
  if (a === undefined || b === undefined) throw new Error('no pages');
  return { office, a, b };
}
