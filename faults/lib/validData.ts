import { press, type About, type DataOfAll, type Some } from './eventData.ts';
import { kioskData } from './validKioskData.ts';
import { bookingData } from './validBookingData.ts';
import { mediaData } from './validMediaData.ts';
import { procedureData } from './validProcedureData.ts';

/** About records that there are not. */
export const NOTHING: About = {
  consultationId: 'none',
  handoffId: 'none',
  contactId: 'none',
  procedureId: 'none',
};

/** The day after tomorrow: to come in every time zone. */
const SOON = new Date(Date.now() + 2 * 24 * 3_600_000).toISOString().slice(0, 10);

/** A complete card; the desk is one of the demo ward unless somebody says otherwise. */
export const card = (toDeskId = 'kitazawa-health-welfare') =>
  ({
    matter: '-',
    response: '対応',
    told: '-',
    promised: '-',
    papers: '-',
    toDeskId,
    dueDay: SOON,
  }) as const;

/** What is written up of a matter that is settled, in the fewest words. */
export const WRITTEN_UP = {
  settled: true,
  comeBack: { needed: false },
  matter: '主訴',
  response: '対応',
  told: '伝えた事',
  promised: 'なし',
} as const;

/** A wish for a slot, which needs no telephone number. */
export const SLOT = {
  kind: 'booking',
  phone: null,
  wish: { day: SOON, part: 'morning' },
} as const;

function residentData({ consultationId }: About) {
  const about = { consultationId };
  return {
    'consultation.request': {
      ...press(),
      topicId: 'care',
      needs: { language: 'ja', supports: [] },
    },
    'consultation.cancel': { ...about, ...press() },
    'consultation.leave': { ...about, ...press(), leaving: { way: 'paper' } },
    'contact.request': { ...press(), topicId: 'care', contact: SLOT },
    'visit.leave': { ...press(), topicId: 'care', way: 'paper' },
    'consultation.lift': { ...about, ...press(), reason: 'frail' },
    'consultation.remark': { ...about, ...press(), text: '耳が遠い方です' },
    'consultation.hold': { ...about, ...press(), reason: 'checking' },
    'consultation.resume': { ...about, ...press() },
    'consultation.takeOver': { ...about, ...press() },
    'consultation.writeUp': {
      ...about,
      ...press(),
      outcome: WRITTEN_UP,
      handoffs: [],
    },
  } as const satisfies Partial<DataOfAll>;
}

/** What would lead a call away from whoever has it is about a desk that there is not. */
function transferData({
  consultationId,
}: About): Some<'transfer' | 'draft' | 'summary' | 'survey' | 'record'> {
  const about = { consultationId };
  return {
    'record.amend': { ...press(), ...about, reason: 'left-out', version: 0, outcome: WRITTEN_UP },
    'draft.keep': { ...press(), ...about, changes: { matter: '-' } },
    'summary.keep': { ...press(), ...about, changes: { day: '2026-12-10' } },
    'summary.read': about,
    'summary.show': { ...press(), ...about, isShown: true },
    'summary.close': { ...press(), ...about },
    'survey.answer': { ...press(), ...about, language: 'ja', face: 'good', reply: null },
    'draft.read': about,
    'transfer.targets': about,
    'transfer.begin': { ...press(), ...about, mode: 'cold', card: card('none') },
    'transfer.introduce': { ...press(), ...about },
    'transfer.finish': { ...press(), ...about },
    'transfer.takeBack': { ...press(), ...about },
    'transfer.return': { ...press(), ...about, reason: 'wrong-desk' },
  };
}

function participantData({ consultationId }: About): Some<'participant'> {
  const about = { consultationId };
  return {
    'participant.candidates': about,
    'participant.inviteStaff': { ...press(), ...about, staffId: 'none' },
    'participant.inviteGuest': { ...press(), ...about, kind: 'interpreter', name: '通訳' },
    'participant.admit': { ...press(), ...about, participantId: 'none' },
    'participant.remove': { ...press(), ...about, participantId: 'none' },
    'participant.join': { ...press(), ...about },
    'participant.part': { ...press(), ...about },
  };
}

function workData({ handoffId, contactId }: About) {
  return {
    'handoff.accept': { ...press(), handoffId },
    'handoff.return': { ...press(), handoffId, reason: 'wrong-desk' },
    'handoff.correct': { ...press(), handoffId, card: card() },
    'handoff.sendAgain': { ...press(), handoffId, card: card() },
    'handoff.settle': { ...press(), handoffId },
    'contact.take': { ...press(), contactId },
    'contact.giveBack': { ...press(), contactId },
    'contact.finish': { ...press(), contactId, result: 'reached' },
  } as const satisfies Partial<DataOfAll>;
}

function documentData({ consultationId }: About): Some<'document'> {
  const about = { consultationId, document: 'none', clientId: crypto.randomUUID() };
  return {
    'document.open': { ...about, known: null },
    'document.send': { ...about, operations: [{ clientSequence: 1, operation: {} }] },
  };
}

function pageData({ consultationId }: About): Some<'page'> {
  const about = { consultationId, pageId: 'none' };
  return {
    'page.begin': { ...about, bytes: 1, digest: '0'.repeat(64) },
    'page.put': { ...about, chunk: 0, bytes: 'AA==' },
    'page.get': { ...about, chunk: 0 },
  };
}

/** Data that fit the schema of every event; those about a record are about these. */
export function validData(about: About): DataOfAll {
  const { consultationId } = about;
  const { 'participant.part': part, ...participant } = participantData(about);
  const { 'procedure.withdraw': withdraw, ...procedure } = procedureData(about);
  return {
    'kiosk.sync': {},
    'console.sync': {},
    'console.day': {},
    'guide.read': { consultationId },
    'board.sync': {},
    'clock.compare': { deviceTime: 1 },
    'voice.ticket': {},
    'kiosk.health': { deskCamera: 'works' },
    'kiosk.condition': {
      devices: { camera: true, microphone: true, sound: true },
      print: 'printed',
      calls: ['good'],
    },
    'kiosk.deviceCheck': { check: { picture: 'seen', voice: 'heard', sound: 'heard' } },
    'guest.sync': {},
    'availability.set': { ...press(), availability: { state: 'away', reason: 'break' } },
    ...residentData(about),
    'offer.accept': { ...press(), consultationId, offerId: 'none' },
    'offer.decline': { ...press(), consultationId, offerId: 'none', reason: 'wrong-desk' },
    ...transferData(about),
    ...participant,
    ...workData(about),
    ...mediaData(about),
    ...documentData(about),
    ...pageData(about),
    'passing.ask': { ...press(), consultationId, toDeskId: 'none', things: ['note:matter'] },
    'passing.withdraw': { ...press(), passingId: 'none' },
    'passing.answer': { ...press(), passingId: 'none', agreed: [] },
    'kiosk.visit': { choosing: true },
    'kiosk.close': { ...press(), kioskId: 'none', reason: 'broken' },
    'kiosk.reopen': { ...press(), kioskId: 'none' },
    ...kioskData(consultationId),
    ...bookingData(),
    'passing.keepBack': { ...press(), passingId: 'none', thing: 'remark' },
    ...procedure,
    // Last: they end what the others are about.
    'procedure.withdraw': withdraw,
    'consultation.hangUp': { ...press(), consultationId },
    'participant.part': part,
  };
}
