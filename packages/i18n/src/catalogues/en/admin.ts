import type { Translated } from '../shape.ts';
import type { admin as source } from '../ja/admin.ts';

/** The frame and the common parts of the admin room in English. */
export const admin: Translated<typeof source> = {
  nav: {
    label: 'Administration',
    organisation: 'Organisation',
    people: 'Staff',
    kiosks: 'Kiosks',
    topics: 'Topics',
    hours: 'Opening hours',
    routing: 'Ringing',
    bookings: 'Rules of bookings',
    library: 'Library',
    templates: 'Forms',
    voices: 'Voices',
    rollout: 'Rollout',
    figures: 'Figures',
    retention: 'Keeping and erasing',
    audit: 'Audit log',
  },
  table: {
    search: 'Search this list',
    count: '{all} {unit}',
    found: '{shown} of {all} {unit} found',
    unit: 'in all',
    actions: 'Actions',
    nothingFound: 'Nothing was found. Try a shorter or a different word.',
  },
  form: {
    summary: 'Please check before saving',
    save: 'Save',
    saving: 'Saving…',
    cancel: 'Cancel',
    kept: 'This is not saved yet. Choose “Save” or “Cancel”.',
  },
  notice: {
    undo: 'Undo',
    undone: 'It is as it was before.',
    close: 'Close',
  },
  data: {
    loading: 'Loading.',
    again: 'Load again',
  },
};
