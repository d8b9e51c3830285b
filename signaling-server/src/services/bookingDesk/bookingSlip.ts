import {
  bookingCode,
  clockOf,
  groupedBookingNumber,
  groupedPhone,
  guideFor,
  inEveryLanguage,
  LANGUAGES,
  languageEntry,
  localised,
  noDirections,
  writtenDay,
  type Booking,
  type Directions,
  type Language,
  type LocalisedText,
  type SpokenLanguage,
} from '@madoguchi/domain';
import type { BookingSlipView } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { SLIP_WORDS } from './slipWords.ts';

/** 予約票 of a booking, with the others of its series. It says when, where and what to bring, and names nobody: it may be lost on the way home. */
export function bookingSlip(
  { organisation }: Stores,
  booking: Booking,
  together: readonly Booking[],
): BookingSlipView {
  const { number, topicIds, centerId, kioskId, needs } = booking;
  const guides = organisation.guides();
  const papers = topicIds.flatMap((id) => guideFor(guides, id).papers);
  const directions = kioskId === null ? noDirections(centerId) : organisation.directions(centerId);
  const { map } = directions;
  return {
    title: SLIP_WORDS.title,
    language: readIn(needs.language),
    number: {
      title: SLIP_WORDS.number,
      text: groupedBookingNumber(number),
      code: bookingCode(number),
    },
    facts: [...timesOf(together), ...placesOf(organisation, booking, directions)],
    map: map && { ...map, title: SLIP_WORDS.map },
    bring: { title: SLIP_WORDS.bring, lines: distinct(papers) },
    notes: [...(kioskId === null ? [] : [SLIP_WORDS.onTheDay]), SLIP_WORDS.change],
  };
}

/** Where it is and how one gets there, about what, and who answers at which number. */
function placesOf(
  organisation: Stores['organisation'],
  { topicIds, deskId, centerId, kioskId }: Booking,
  { address, way }: Directions,
): BookingSlipView['facts'] {
  const desk = organisation.desk(deskId);
  const phone = desk?.phone ?? null;
  const district = organisation.center(centerId)?.district ?? '';
  const topics = topicIds.map((id) => organisation.topic(id)?.name ?? { ja: '' });
  return [
    { name: SLIP_WORDS.where, text: kioskId === null ? SLIP_WORDS.byPhone : placeOf(district) },
    ...named(SLIP_WORDS.address, address),
    ...named(SLIP_WORDS.way, way),
    { name: SLIP_WORDS.topic, text: joined(topics) },
    { name: SLIP_WORDS.desk, text: desk?.name ?? { ja: '' } },
    ...named(SLIP_WORDS.telephone, phone === null ? null : groupedPhone(phone)),
  ];
}

/** A fact that is in Japanese alone, where there is something to say. */
const named = (name: LocalisedText, ja: string | null): BookingSlipView['facts'] =>
  ja === null ? [] : [{ name, text: { ja } }];

/** The language of the kiosk in which somebody reads who talks in this one; Japanese where there is none. */
export const readIn = (spoken: SpokenLanguage): Language =>
  LANGUAGES.map((each) => ({ each, entry: languageEntry(each) })).find(
    ({ entry }) => entry.spoken === spoken && !entry.isEasy,
  )?.each ?? 'ja';

/** When it is; of a series each time with its place in the series. */
const timesOf = (together: readonly Booking[]): BookingSlipView['facts'] =>
  together.map(({ slot, series }) => {
    if (series === null) return { name: SLIP_WORDS.when, text: timeOf(slot) };
    const nth = String(series.nth);
    const name = inEveryLanguage((language) => `${localised(SLIP_WORDS.when, language)} ${nth}`);
    return { name, text: timeOf(slot) };
  });

const timeOf = ({ day, start, minutes }: Booking['slot']): LocalisedText =>
  inEveryLanguage(
    (language) =>
      `${writtenDay(day, language, 'onPaper')} ${clockOf(start)}–${clockOf(start + minutes)}`,
  );

const placeOf = (district: string): LocalisedText =>
  inEveryLanguage((language) =>
    localised(SLIP_WORDS.place, language).replace('{district}', district),
  );

const joined = (texts: readonly LocalisedText[]): LocalisedText =>
  inEveryLanguage((language) => texts.map((each) => localised(each, language)).join(' / '));

/** What is to be brought for the whole ward is to be brought once. */
const distinct = (lines: readonly LocalisedText[]): LocalisedText[] => [
  ...new Map(lines.map((line) => [line.ja, line])).values(),
];
