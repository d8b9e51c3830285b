import type { Seat } from '@madoguchi/domain';
import { DocumentSession } from '../document/documentSession.ts';
import { FakeClock } from './fakeClock.ts';
import { FakeDocuments, type FakeDocumentConnection } from './fakeDocuments.ts';
import { twoFields, type Edit, type TwoFields } from './twoFields.ts';

/** A page that follows a document. */
export interface PageOf<State, Operation> {
  readonly connection: FakeDocumentConnection;
  readonly session: DocumentSession<State, Operation>;
  state(): State | null;
}

/** A server with a document of any type, its clock, and pages. */
export class OfficeOf<State, Operation> extends FakeDocuments<State, Operation> {
  readonly clock = new FakeClock();

  /** A page at this seat begins to follow the document. */
  page(by: Seat): PageOf<State, Operation> {
    const connection = this.connection(by);
    const session = new DocumentSession({
      ...{ type: this.type, connection, clock: this.clock },
      newId: () => crypto.randomUUID(),
    });
    connection.receive = (news) => {
      session.receive(news);
    };
    return { connection, session, state: () => session.getSnapshot().state };
  }

  /** Several pages that have their first answer. */
  async pages(...seats: readonly Seat[]): Promise<PageOf<State, Operation>[]> {
    const pages = seats.map((seat) => this.page(seat));
    await this.clock.advance(0);
    return pages;
  }
}

/** A page that follows the document of two texts. */
export type Page = PageOf<TwoFields, Edit>;

/** A server with the document of two texts. */
export class Office extends OfficeOf<TwoFields, Edit> {
  constructor() {
    super(twoFields);
  }
}

/** A kiosk and a console that have their first answer. */
export async function two(): Promise<{ office: Office; a: Page; b: Page }> {
  const office = new Office();
  const [a, b] = await office.pages('kiosk', 'staff:s1');
  if (a === undefined || b === undefined) throw new Error('no pages');
  return { office, a, b };
}
