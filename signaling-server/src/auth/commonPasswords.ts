let loaded: Promise<ReadonlySet<string>> | null = null;

/**
 * The passwords that people use most, in small letters: zxcvbn's list of some 49,000. It is loaded when
 * somebody chooses a password for the first time, and kept.
 */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'].map((password) => password.toLowerCase()));
}
