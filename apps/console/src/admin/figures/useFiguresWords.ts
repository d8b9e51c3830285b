import type { ToldShare, ToldStep } from '@madoguchi/domain';
import { formatWardDay, localised } from '@madoguchi/i18n';
import type { AdminKiosk, AdminTopics, Organisation } from '@madoguchi/protocol';
import { useLanguage } from '../../app/useLanguage.ts';
import { usePlaceWords } from '../../app/usePlaceWords.ts';
import { useText } from '../../app/useText.ts';
import type { Asked } from './asked.ts';

/** The words for figures: steps, shares, months and places. */
export function useFiguresWords() {
  const { t } = useText();
  const { language } = useLanguage();
  const month = (of: string): string => {
    const [year = '', number = ''] = of.split('-');
    return t('adminFigures:month', { year, month: String(Number(number)) });
  };
  return {
    month,
    /** `2026-11` or `2026-11-30`. */
    time: (key: string) => (key.length > 7 ? formatWardDay(key, language) : month(key)),
    step(step: ToldStep | null, unit: 'minutes' | 'days'): string {
      if (step === null) return t('adminFigures:tooFew');
      const { over, upTo } = step;
      const words = { over, unit: t(`adminFigures:units.${unit}`) };
      if (upTo === null) return t('adminFigures:step.over', words);
      return over === 0
        ? t('adminFigures:step.upTo', { ...words, upTo })
        : t('adminFigures:step.between', { ...words, upTo });
    },
    share: ({ part, of }: ToldShare) =>
      of === 0 ? t('adminFigures:none') : t('adminFigures:ofCount', { part, of }),
    percent: ({ percent }: ToldShare) => percent && t('adminFigures:percent', percent),
    duration(minutes: number): string {
      const hours = Math.floor(minutes / 60);
      return hours === 0
        ? t('adminFigures:told.minutes.short', { minutes })
        : t('adminFigures:told.minutes.long', { hours, minutes: minutes % 60 });
    },
  };
}

/** A place or topic by its name. */
interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

export type FiguresPlaces = Readonly<
  Record<NonNullable<Asked['place']>['kind'], readonly NamedPlace[]>
>;

/** Everything of which figures can be asked, by name. */
export function useFiguresPlaces(
  ward: Organisation,
  { topics }: Pick<AdminTopics, 'topics'>,
  kiosks: readonly AdminKiosk[],
): FiguresPlaces {
  const { language } = useLanguage();
  const words = usePlaceWords();
  return {
    branch: ward.branches.map(({ id, name }) => ({ id, name })),
    center: ward.centers.map(({ id, district }) => ({ id, name: words.center(district) })),
    desk: ward.desks.map(({ id, name }) => ({ id, name: localised(name, language) })),
    topic: topics.map(({ id, name }) => ({ id, name: localised(name, language) })),
    kiosk: kiosks.map(({ kioskId, centerId, name }) => {
      const center = ward.centers.find(({ id }) => id === centerId);
      return { id: kioskId, name: `${center ? words.center(center.district) : ''} ${name}`.trim() };
    }),
  };
}
