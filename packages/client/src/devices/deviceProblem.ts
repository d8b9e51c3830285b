/** Why camera or microphone could not be opened; the call goes on with what there is. */
export type DeviceProblem = 'not-permitted' | 'not-found' | 'in-use' | 'failed';
