import { createI18n, I18nextProvider } from '@madoguchi/i18n';
import { OFFICE_TEXTS } from '@madoguchi/i18n/office';
import { OFFICE_ENGLISH } from '@madoguchi/i18n/office-english';
import { ClockContext, followGallery } from '@madoguchi/ui-kit';
import { Start } from '../app/Start.tsx';
import { ServicesContext, type Services } from '../app/services.ts';
import '../app/app.css';
import { DevicesProvider } from '../devices/DevicesProvider.tsx';
import { BOARD_DAYS } from './boardDays.ts';
import { fakeBoard } from './boards.ts';
import { createFakeApi } from './fakeApi.ts';
import { createFakeDevices } from './fakeDevices.ts';
import { createSilentNotifier, createSilentSound } from './fakeServices.ts';
import { createFakeClock } from './fakeClock.ts';
import { galleryModel, viewOf } from './galleryModel.ts';
import { SCREENS } from './screens.ts';
import { showScreens } from './showScreens.tsx';

/*
 * `/console/gallery.html?view=serving&call=poor` shows one state of the console without a server;
 * `fakeApi.ts` says what the addresses of the sign-in and of the own account are. `board=quiet|busy|faults` is the
 * day on a board, `wall=ward` or `wall=CENTER` the large one of a place. Without any, the list of all
 * screens. It is served by `vite` only and is no part of the build.
 */
/** The services of the console, as the address wants them. */
function servicesOf(wanted: URLSearchParams): Services {
  const { role } = viewOf(wanted)?.me ?? { role: 'specialist' };
  return {
    api: createFakeApi(wanted, role),
    createModel: () => followGallery(location.search, galleryModel),
    createBoard: (board) =>
      fakeBoard(board, BOARD_DAYS.find((day) => day === wanted.get('board')) ?? 'busy'),
    sound: createSilentSound(wanted.has('locked')),
    notifier: createSilentNotifier(wanted.get('notification')),
    arrival: {
      invitation: wanted.get('invitation'),
      refused: wanted.has('refused') ? 'WRONG_CREDENTIALS' : null,
      wall: wanted.has('wall') ? { placeId: wanted.get('wall') } : null,
    },
  };
}

/** `&clock=…`: the device's clock is ahead by so many minutes (below zero: behind). */
const clockOf = (wanted: URLSearchParams) => createFakeClock(Number(wanted.get('clock') ?? '0'));

function screenOf(wanted: URLSearchParams) {
  const language = wanted.get('lang') === 'en' ? 'en' : 'ja';
  return (
    <I18nextProvider i18n={createI18n({ ...OFFICE_TEXTS, ...OFFICE_ENGLISH }, language)}>
      <ClockContext value={clockOf(wanted)}>
        <ServicesContext value={servicesOf(wanted)}>
          <DevicesProvider devices={createFakeDevices(wanted)}>
            <Start />
          </DevicesProvider>
        </ServicesContext>
      </ClockContext>
    </I18nextProvider>
  );
}

showScreens(SCREENS, screenOf);
