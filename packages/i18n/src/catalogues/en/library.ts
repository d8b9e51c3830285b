import type { Translated } from '../shape.ts';
import type { library as source } from '../ja/library.ts';

/** The library of files that are shown in calls, in English. */
export const library: Translated<typeof source> = {
  title: 'Library of the desk',
  lead: 'Examples, leaflets and maps to choose from by “Show a page” in a call. Those of the whole ward are there for every desk.',
  leadAtDesk:
    'What can be chosen by “Show a page” in a call. Colleagues of the desk can show what you add, too.',
  ofWard: 'Whole ward',
  japanese: 'Japanese',
  noLanguage: 'Not said',
  choose: 'Choose',
  size: '{size} MB',
  added: '{day} {name}',
  empty: 'There is nothing yet. Add a file.',
  emptyHere: 'There is nothing to show yet.',
  columns: { title: 'Name', place: 'Desk', language: 'Language', size: 'Size', added: 'Added' },
  add: {
    button: 'Add a file',
    title: 'Add a file',
    lead: 'Add no papers of persons. It is an entry of the audit log.',
    submit: 'Add',
    kinds: 'PDF, JPEG, PNG, WebP; up to 20 MB.',
    languageHint: 'For leaflets in other languages.',
    fileMissing: 'Choose a file.',
    placeMissing: 'Choose whose it is.',
    done: '“{title}” was added.',
  },
  rename: {
    action: 'Rename',
    title: 'Rename the file',
    submit: 'Rename',
    done: 'It is called “{title}” now.',
  },
  remove: {
    action: 'Remove',
    title: 'Remove this file?',
    stays: 'Pages that are shown now stay until the call is over.',
    confirm: 'Remove',
    done: '“{title}” was removed.',
  },
  share: {
    manage: 'Arrange the library',
    none: 'The library of the desk is empty.',
    show: 'Show',
    showOf: 'Show “{title}”',
    filter: 'Filter by name or language',
    getting: 'Getting “{title}”…',
  },
};
