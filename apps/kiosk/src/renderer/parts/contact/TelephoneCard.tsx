import { extensionOf, groupedPhone, isSamplePhone, mainPhoneOf } from '@madoguchi/domain';
import type { DeskTelephone } from '@madoguchi/protocol';
import { Icon, Isolated, Ruby } from '@madoguchi/ui-kit';
import { deskHours } from '../../state/deskHours.ts';
import { spokenPhone } from '../../state/phone.ts';
import { ofWard, type Said } from '../../speech/spoken.ts';
import { useText, type Text } from '../../state/useText.tsx';

/** The telephone number of a desk, large, with its name and hours. */
export function TelephoneCard({ telephone }: { readonly telephone: DeskTelephone }) {
  const text = useText();
  const { number, deskName } = telephone;
  const desk = text.of(deskName);
  const isSample = isSamplePhone(number);
  const extension = extensionOf(number);
  const hours = deskHours(telephone, text);
  return (
    <section className="telephone" aria-label={text.plain('ways:number.label', { desk })}>
      <p className="telephone__desk">
        <Icon name="call" />
        <Isolated ruby>{desk}</Isolated>
      </p>
      <p className="telephone__number">
        {isSample && <span className="telephone__sample">{text.show('ways:number.sample')}</span>}
        <span data-testid="desk-phone">{groupedPhone(mainPhoneOf(number))}</span>
      </p>
      {extension !== null && (
        <p className="telephone__note">{text.show('ways:number.extension', { extension })}</p>
      )}
      {isSample && <p className="telephone__note">{text.show('ways:number.sampleLead')}</p>}
      {hours.length > 0 && (
        <ul className="telephone__hours">
          {hours.map((line) => (
            <li key={line}>
              <Ruby>{line}</Ruby>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The same for reading aloud. */
export function spokenTelephone(telephone: DeskTelephone, text: Text): readonly Said[] {
  const { number, deskName } = telephone;
  const extension = extensionOf(number);
  return [
    text.sayOf(deskName),
    ofWard(spokenPhone(number)),
    ...(extension === null ? [] : [text.say('ways:number.extension', { extension })]),
    ...(isSamplePhone(number) ? [text.say('ways:number.sampleLead')] : []),
    ...deskHours(telephone, text).map((line) => ofWard(line)),
  ];
}
