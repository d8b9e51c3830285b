import { describe, expect, it } from 'vitest';
import { everyState } from '../../../storage/testing/everyState.ts';
import { consultationBody } from './body.ts';
import { asToday } from './earlierBody.ts';

/** A body as it was stored before protocol 5. */
const asStoredEarlier = (body: unknown): unknown =>
  JSON.parse(
    JSON.stringify(body)
      .replaceAll('"kioskConnection":', '"kioskLink":')
      .replaceAll('"staffConnection":', '"staffLink":')
      .replaceAll('"connection":', '"link":')
      .replaceAll('"kind":"inLobby"', '"kind":"atDoor"'),
  );

describe('[D22] a consultation that an earlier version stored', () => {
  it.each(everyState)('which is $state is read in the words of today', (c) => {
    expect(consultationBody.parse(asStoredEarlier(c))).toEqual(c);
  });

  it.each(everyState)('which is $state is the same when it is stored in them', (c) => {
    expect(asToday(c)).toEqual(c);
  });

  it('is another one in every state with a connection, and with somebody in the lobby', () => {
    const differs = everyState.filter(
      (c) => JSON.stringify(c) !== JSON.stringify(asStoredEarlier(c)),
    );
    expect(new Set(differs.map(({ state }) => state))).toEqual(
      new Set(['waiting', 'offered', 'inCall', 'onHold', 'transferring', 'wrapUp']),
    );
    expect(JSON.stringify(differs)).toContain('"kind":"inLobby"');
  });

  it.each([null, 'waiting', [], { state: 'waiting', stage: 1, participants: [2], link: null }])(
    'and is none is refused: %j',
    (body) => {
      expect(consultationBody.safeParse(body).success).toBe(false);
    },
  );
});

describe('[D22] what was written up before protocol 6', () => {
  const closed = everyState.filter((c) => c.state === 'closed' || c.state === 'followUp');
  const withNote = (body: unknown): unknown =>
    JSON.parse(
      JSON.stringify(body).replaceAll(
        /"matter":"[^"]*","response":("[^"]*"),"told":"[^"]*","promised":"[^"]*"/g,
        '"note":$1',
      ),
    );
  const asResponse = (body: unknown): unknown =>
    JSON.parse(
      JSON.stringify(body).replaceAll(
        /"matter":"[^"]*",("response":"[^"]*"),"told":"[^"]*","promised":"[^"]*"/g,
        '"matter":"",$1,"told":"","promised":""',
      ),
    );

  it.each(closed)('has its note as 対応, and nothing else: $state', (c) => {
    expect(consultationBody.parse(withNote(c))).toEqual(asResponse(c));
  });

  it('is another one where somebody wrote', () => {
    expect(closed.filter((c) => JSON.stringify(c) !== JSON.stringify(withNote(c)))).not.toEqual([]);
  });
});
