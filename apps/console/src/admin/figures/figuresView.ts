import {
  COME_BACK_REASONS,
  countIn,
  FEWEST_TOLD,
  HANDOFF_DAYS,
  SPOKEN_LANGUAGES,
  SUPPORTS,
  toldShare,
  toldSteps,
  WAIT_MINUTES,
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
  /** `each` is `null` for too few to say. */
  readonly minutes: { readonly total: number; readonly each: number | null };
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
  const minutes = countIn(counts, 'talkMinutes');
  return {
    visits: countIn(counts, 'visits'),
    answered,
    unmet: { all: left + nobodyFree + closed, left, nobodyFree, closed },
    wait: toldSteps(counts, 'wait', WAIT_MINUTES),
    comeBack: toldShare(comeBack, comeBack + settled),
    reasons: COME_BACK_REASONS.map((reason) => ({
      reason,
      count: countIn(counts, `comeBack.${reason}`),
    })).filter(isSome),
    handoffs: {
      sent: countIn(counts, 'handoffs'),
      settled: countIn(counts, 'handoffsSettled'),
      half: toldSteps(counts, 'handoffDays', HANDOFF_DAYS).half,
    },
    minutes: {
      total: minutes,
      each: answered < FEWEST_TOLD ? null : Math.round(minutes / answered),
    },
    languages: SPOKEN_LANGUAGES.filter(isForeign)
      .map((language) => ({ language, count: countIn(counts, `language.${language}`) }))
      .filter(isSome),
    supports: SUPPORTS.map((support) => ({
      support,
      count: countIn(counts, `support.${support}`),
    })).filter(isSome),
  };
}

const isSome = ({ count }: { readonly count: number }): boolean => count > 0;
