import { AppError, codeOf, PAGE_LIMITS } from '@madoguchi/domain';
import { MAX_MESSAGE_BYTES } from '@madoguchi/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { bytesIn, FakePages, picture } from '../testing/fakePages.ts';
import { idleKiosk, type World } from '../testing/world.ts';
import { PagePace } from './pagePace.ts';

const { chunkBytes } = PAGE_LIMITS;

const blob = (bytes: Uint8Array<ArrayBuffer>): Blob => new Blob([bytes], { type: 'image/png' });

let server: FakePages;
let world: World;
beforeEach(async () => {
  server = new FakePages();
  world = await idleKiosk(server.answers);
  await world.show('inCall');
});

/** Lets what is under way happen: digests are made beside the thread of the page. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await world.clock.advance(0);
}

const counted = (name: string): number => world.socket.names(name).length;

describe('a picture that is sent', () => {
  it('[PG6] goes in chunks below the largest message, and says how much has arrived', async () => {
    const bytes = picture(5 * chunkBytes + 100);
    const shares: number[] = [];
    await world.kiosk.pages.put('p1', blob(bytes), (share) => shares.push(share));
    expect(server.bytesOf('p1')).toEqual(bytes);
    expect(shares.map((share) => Math.round(share * 6))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const sizes = world.socket.sent.map(({ data }) => JSON.stringify(data ?? null).length);
    expect(Math.max(...sizes)).toBeLessThan(MAX_MESSAGE_BYTES);
    // Its sender has it already.
    expect(await bytesIn(await world.kiosk.pages.get('p1'))).toEqual(bytes);
    expect(counted('page.get')).toBe(0);
  });

  it('[PG6] goes on after a cut where it stopped', async () => {
    const bytes = picture(6 * chunkBytes);
    const fine = (): never => undefined as never;
    server.troubles.push(
      fine,
      fine,
      fine,
      () => 'silence',
      () => 'silence',
      () => 'silence',
    );
    const sent = world.kiosk.pages.put('p1', blob(bytes));
    await settle();
    expect(counted('page.put')).toBe(6);
    await world.breakConnection();
    await sent;
    expect(server.bytesOf('p1')).toEqual(bytes);
    expect([counted('page.begin'), counted('page.put')]).toEqual([2, 9]);
  });

  it('[PG6] waits when the server has no time, and begins anew what it has forgotten', async () => {
    const bytes = picture(2 * chunkBytes);
    server.troubles.push(() => {
      throw new AppError('TOO_MANY_REQUESTS');
    });
    const sent = world.kiosk.pages.put('p1', blob(bytes));
    await settle();
    expect(counted('page.begin')).toBe(1);
    server.troubles.push(() => {
      server.kept.clear();
      throw new AppError('PAGE_GONE');
    });
    await world.clock.advance(1_000);
    await settle();
    await sent;
    expect(server.bytesOf('p1')).toEqual(bytes);
  });

  it.each(['FILE_UNUSABLE', 'PAGES_FULL'] as const)(
    '[PG6] %s is told, and not tried again',
    async (code) => {
      world.socket.answers['page.begin'] = () => {
        throw new AppError(code);
      };
      await expect(world.kiosk.pages.put('p1', blob(picture(10)))).rejects.toMatchObject({ code });
      expect(counted('page')).toBe(1);
    },
  );

  it('[PG5] one of more than 12 MB does not leave', async () => {
    const large = blob(new Uint8Array(PAGE_LIMITS.pictureBytes + 1));
    const refused = world.kiosk.pages.put('p1', large);
    await expect(refused).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect(counted('page')).toBe(0);
  });
});

describe('a picture that is asked for', () => {
  it('[PG7] comes once for all who ask, in the type that the server has found', async () => {
    const bytes = picture(3 * chunkBytes + 1);
    await server.hold('p1', bytes);
    const { pages } = world.kiosk;
    const [one, other] = await Promise.all([pages.get('p1'), pages.get('p1')]);
    expect(one).toBe(other);
    expect(await pages.get('p1')).toBe(one);
    expect(one.type).toBe('image/png');
    expect(await bytesIn(one)).toEqual(bytes);
    expect(counted('page.get')).toBe(4);
  });

  it('[PG7] is asked for again after a cut, but only for what is missing', async () => {
    const bytes = picture(4 * chunkBytes);
    await server.hold('p1', bytes);
    const fine = (): never => undefined as never;
    server.troubles.push(
      fine,
      fine,
      () => 'silence',
      () => 'silence',
    );
    const coming = world.kiosk.pages.get('p1');
    await settle();
    await world.breakConnection();
    expect(await bytesIn(await coming)).toEqual(bytes);
    expect(counted('page.get')).toBe(6);
  });

  it('[PG7] that nobody holds is refused clearly, and asked for anew by whoever asks later', async () => {
    const { pages } = world.kiosk;
    await expect(pages.get('p1')).rejects.toMatchObject({ code: 'PAGE_GONE' });
    await server.hold('p1', picture(10));
    expect((await pages.get('p1')).size).toBe(10);
  });

  it('[PG7] that is not what its digest says is not shown', async () => {
    await server.hold('p1', picture(10));
    const kept = server.kept.get('p1');
    if (kept !== undefined) server.kept.set('p1', { ...kept, digest: '0'.repeat(64) });
    await expect(world.kiosk.pages.get('p1')).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});

describe('the end', () => {
  it('[PG3] with the consultation everything is given up and forgotten', async () => {
    await server.hold('p1', picture(10));
    const { pages } = world.kiosk;
    await pages.get('p1');
    await server.hold('p2', picture(2 * chunkBytes));
    server.troubles.push(() => {
      throw new AppError('TOO_MANY_REQUESTS');
    });
    const codes = [pages.get('p2'), pages.put('p3', blob(picture(10)))].map((ask) =>
      ask.then(() => 'done', codeOf),
    );
    await settle();
    server.kept.delete('p1');
    await world.show('none');
    expect(await codes[0]).toBe('WRONG_STATE');
    expect(world.timers).toBe(0);
    await expect(pages.get('p1')).rejects.toMatchObject({ code: 'WRONG_STATE' });
    await world.show('inCall');
    await expect(pages.get('p1')).rejects.toMatchObject({ code: 'PAGE_GONE' });
  });

  it('[PG2] a resident who is held goes on when they take part again', async () => {
    const bytes = picture(chunkBytes);
    server.troubles.push(() => {
      throw new AppError('WRONG_STATE');
    });
    const sent = world.kiosk.pages.put('p1', blob(bytes));
    await settle();
    expect(counted('page.put')).toBe(1);
    world.socket.notice('document.stale', { consultationId: 'c1' });
    await sent;
    expect(server.bytesOf('p1')).toEqual(bytes);
  });
});

it('[PG6] fifty messages go at once, and twenty a second after that', () => {
  const pace = new PagePace();
  const waits = Array.from({ length: 90 }, () => pace.next(1_000));
  expect(waits.slice(0, 50).every((wait) => wait === 0)).toBe(true);
  expect([waits[50], waits[51], waits[89]]).toEqual([50, 100, 2_000]);
  expect(pace.next(20_000)).toBe(0);
});
