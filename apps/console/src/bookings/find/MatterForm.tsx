import { SPOKEN_LANGUAGES, SUPPORTS } from '@madoguchi/domain';
import type { ConsoleView, EventAck } from '@madoguchi/protocol';
import { Icon, RadioGroup, Select, TextField } from '@madoguchi/ui-kit';
import { usePlaceWords } from '../../app/usePlaceWords.ts';
import { useText } from '../../app/useText.ts';
import { useWords } from '../../specialist/useWords.ts';
import { toggledTopic, type Matter } from './matter.ts';
import { RepeatFields } from './RepeatFields.tsx';

export type Matters = EventAck<'booking.matters'>;

interface MatterFormProps {
  readonly me: ConsoleView['me'];
  readonly matters: Matters;
  readonly matter: Matter;
  readonly today: string;
  readonly onChange: (change: Partial<Matter>) => void;
}

/** The form of what is to be booked: the topic first, which is enough; everything else has its usual answer. */
export function MatterForm({ me, matters, matter, today, onChange }: MatterFormProps) {
  const { t } = useText();
  return (
    <div className="bookings__matter">
      <TopicButtons {...{ matters, matter, onChange }} />
      <section className="bookings__how" aria-label={t('bookings:find.how')}>
        <PlaceFields {...{ me, matters, matter, onChange }} />
        <RadioGroup
          label={t('bookings:find.way')}
          options={(['kiosk', 'callback'] as const).map((value) => ({
            value,
            label: t(`bookings:find.ways.${value}`),
          }))}
          value={matter.withKiosk ? 'kiosk' : 'callback'}
          onChange={(way) => onChange({ withKiosk: way === 'kiosk' })}
        />
        {matter.source !== 'wish' && (
          <RadioGroup
            label={t('bookings:find.source')}
            options={(['counter', 'phone'] as const).map((value) => ({
              value,
              label: t(`bookings:find.sources.${value}`),
            }))}
            value={matter.source}
            onChange={(source) => onChange({ source })}
          />
        )}
        <RepeatFields {...{ matter, onChange }} />
        <NeedFields {...{ matter, onChange }} />
        <TextField
          type="date"
          label={t('bookings:find.fromDay')}
          value={matter.fromDay ?? today}
          min={today}
          onChange={({ target }) => onChange({ fromDay: target.value || null })}
        />
      </section>
    </div>
  );
}

type FieldsProps = Pick<MatterFormProps, 'matters' | 'matter' | 'onChange'>;

function TopicButtons({ matters, matter, onChange }: FieldsProps) {
  const { t } = useText();
  const { text } = useWords();
  return (
    <fieldset className="bookings__topics">
      <legend className="field__label">{t('bookings:find.topics')}</legend>
      <p className="field__hint">{t('bookings:find.topicsHint')}</p>
      <div className="bookings__tiles">
        {matters.topics.map(({ id, name, icon }) => (
          <button
            key={id}
            type="button"
            className="bookings__tile"
            aria-pressed={matter.topicIds.includes(id)}
            onClick={() => onChange({ topicIds: toggledTopic(matter.topicIds, id) })}
          >
            <Icon name={icon} />
            <span>{text(name)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** Staff of one center book there, a specialist books their desk: then there is nothing to choose. */
function PlaceFields({ me, matters, matter, onChange }: FieldsProps & Pick<MatterFormProps, 'me'>) {
  const { t } = useText();
  const { text } = useWords();
  const words = usePlaceWords();
  const centers = centersOf(me, matters);
  return (
    <>
      {me.desks.length > 1 && (
        <Select
          label={t('bookings:find.desk')}
          value={matter.deskId ?? ''}
          onChange={({ target }) => onChange({ deskId: target.value })}
        >
          {me.desks.map(({ id, name }) => (
            <option key={id} value={id}>
              {text(name)}
            </option>
          ))}
        </Select>
      )}
      {centers.length > 1 && (
        <Select
          label={t('bookings:find.center')}
          value={matter.centerId ?? ''}
          onChange={({ target }) => onChange({ centerId: target.value || null })}
        >
          <option value="">{t('bookings:find.everyCenter')}</option>
          {centers.map(({ id, district }) => (
            <option key={id} value={id}>
              {words.center(district)}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}

/** The centers that can be chosen: center staff choose among their own, specialists among all. */
const centersOf = (me: ConsoleView['me'], matters: Matters): Matters['centers'] =>
  me.role === 'staff'
    ? matters.centers.filter(({ id }) => me.boards.some(({ placeId }) => placeId === id))
    : matters.centers;

function NeedFields({ matter, onChange }: Pick<FieldsProps, 'matter' | 'onChange'>) {
  const { t } = useText();
  return (
    <>
      <Select
        label={t('bookings:find.language')}
        value={matter.language}
        onChange={({ target }) =>
          onChange({ language: SPOKEN_LANGUAGES.find((each) => each === target.value) ?? 'ja' })
        }
      >
        {SPOKEN_LANGUAGES.map((each) => (
          <option key={each} value={each}>
            {each === 'ja' ? t('bookings:find.japanese') : t(`console:needs.languages.${each}`)}
          </option>
        ))}
      </Select>
      <fieldset className="field">
        <legend className="field__label">{t('bookings:find.supports')}</legend>
        <div className="choices">
          {SUPPORTS.map((each) => (
            <label className="choice" key={each}>
              <input
                type="checkbox"
                checked={matter.supports.includes(each)}
                onChange={({ target }) =>
                  onChange({
                    supports: SUPPORTS.filter((other) =>
                      other === each ? target.checked : matter.supports.includes(other),
                    ),
                  })
                }
              />
              <span>{t(`console:needs.supports.${each}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
