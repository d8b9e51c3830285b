/** The act that is under way in the dialog of a booking. */
export type OpenAct = 'act' | 'move' | 'cancel' | 'read';
