import {
  COME_BACK_REASONS,
  countIn,
  FEWEST_TOLD,
  SPOKEN_LANGUAGES,
  SUPPORTS,
  toldShare,
  toldSteps,
  type ComeBackReason,
  type Counts,
  type SpokenLanguage,
  type Support,
  type ToldShare,
  type ToldStep,
} from '@madoguchi/domain';

/** What is counted, as it is told: small numbers say no more than they know. */
export interface FiguresView {
  readonly visits: number;
  readonly answered: number;
  readonly unmet: Readonly<Record<'all' | 'left' | 'nobodyFree' | 'closed', number>>;
  readonly wait: { readonly half: ToldStep | null; readonly nineInTen: ToldStep | null };
  /** Of all that were written up. */
  readonly comeBack: ToldShare;
  readonly reasons: readonly { readonly reason: ComeBackReason; readonly count: number }[];
  readonly handoffs: {
    readonly sent: number;
    readonly settled: number;
    readonly half: ToldStep | null;
  };
  /** All of staff; `each` is `null` for too few to say. */
  readonly minutes: Readonly<Record<'total' | 'talked' | 'others' | 'written', number>> & {
    readonly each: number | null;
  };
  /** `kept` of those of which it is known whether they were. */
  readonly bookings: Readonly<Record<'all' | 'absent' | 'cancelled', number>> & {
    readonly kept: ToldShare;
  };
  readonly procedures: Readonly<Record<'begun' | 'submitted' | 'completed', number>> & {
    readonly half: ToldStep | null;
  };
  /** What went wrong with lines and devices, as far as it is recorded. */
  readonly troubles: Readonly<Record<'all' | 'cuts' | 'dropped' | 'equipment', number>>;
  /** The hours in which most could not be served, at most three; none for too few to say. */
  readonly unmetHours: readonly { readonly hour: number; readonly count: number }[];
  readonly languages: readonly { readonly language: ForeignLanguage; readonly count: number }[];
  readonly supports: readonly { readonly support: Support; readonly count: number }[];
}

type ForeignLanguage = Exclude<SpokenLanguage, 'ja'>;

const isForeign = (language: SpokenLanguage): language is ForeignLanguage => language !== 'ja';

/** The figures of some counts. */
export function figuresView(counts: Counts): FiguresView {
  const left = countIn(counts, 'outcome.cancelled');
  const nobodyFree = countIn(counts, 'unmet.nobodyFree');
  const closed = countIn(counts, 'unmet.closed');
  const answered = countIn(counts, 'answered');
  const comeBack = countIn(counts, 'outcome.comeBack');
  const settled = countIn(counts, 'outcome.settled') + countIn(counts, 'outcome.unsettled');
  return {
    visits: countIn(counts, 'visits'),
    answered,
    unmet: { all: left + nobodyFree + closed, left, nobodyFree, closed },
    wait: toldSteps(counts, 'wait'),
    comeBack: toldShare(comeBack, comeBack + settled),
    reasons: COME_BACK_REASONS.map((reason) => ({
      reason,
      count: countIn(counts, `comeBack.${reason}`),
    })).filter(isSome),
    handoffs: {
      sent: countIn(counts, 'handoffs'),
      settled: countIn(counts, 'handoffsSettled'),
      half: toldSteps(counts, 'handoffDays').half,
    },
    minutes: minutesOf(counts),
    bookings: bookingsOf(counts),
    procedures: {
      begun: countIn(counts, 'procedures'),
      submitted: countIn(counts, 'proceduresSubmitted'),
      completed: countIn(counts, 'proceduresCompleted'),
      half: toldSteps(counts, 'procedureDays').half,
    },
    troubles: troublesOf(counts),
    unmetHours: unmetHoursOf(counts),
    languages: SPOKEN_LANGUAGES.filter(isForeign)
      .map((language) => ({ language, count: countIn(counts, `language.${language}`) }))
      .filter(isSome),
    supports: SUPPORTS.map((support) => ({
      support,
      count: countIn(counts, `support.${support}`),
    })).filter(isSome),
  };
}

function minutesOf(counts: Counts): FiguresView['minutes'] {
  const answered = countIn(counts, 'answered');
  const talked = countIn(counts, 'talkMinutes');
  const others = countIn(counts, 'othersMinutes');
  const written = countIn(counts, 'writeMinutes');
  const total = talked + others + written;
  const each = answered < FEWEST_TOLD ? null : Math.round(total / answered);
  return { total, talked, others, written, each };
}

function bookingsOf(counts: Counts): FiguresView['bookings'] {
  const kept = countIn(counts, 'bookingsKept');
  const absent = countIn(counts, 'bookingsAbsent');
  return {
    all: countIn(counts, 'bookings'),
    absent,
    cancelled: countIn(counts, 'bookingsCancelled'),
    kept: toldShare(kept, kept + absent),
  };
}

function troublesOf(counts: Counts): FiguresView['troubles'] {
  const cuts = countIn(counts, 'lineCuts');
  const dropped = countIn(counts, 'outcome.dropped');
  const equipment = countIn(counts, 'comeBack.equipment');
  return { all: cuts + dropped + equipment, cuts, dropped, equipment };
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const MOST_HOURS = 3;

function unmetHoursOf(counts: Counts): FiguresView['unmetHours'] {
  const hours = HOURS.map((hour) => ({ hour, count: countIn(counts, `unmetHour.${hour}`) }));
  const all = hours.reduce((sum, { count }) => sum + count, 0);
  if (all < FEWEST_TOLD) return [];
  return hours
    .filter(isSome)
    .toSorted((a, b) => b.count - a.count || a.hour - b.hour)
    .slice(0, MOST_HOURS);
}

const isSome = ({ count }: { readonly count: number }): boolean => count > 0;
