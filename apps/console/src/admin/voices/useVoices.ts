import type { Api, Connection } from '@madoguchi/client';
import { waveOf, type Language } from '@madoguchi/domain';
import { useCallback } from 'react';
import { useText } from '../../app/useText.ts';
import { useAdminData, type AdminData } from '../parts/useAdminData.ts';
import { useUndo, type Undo } from '../parts/useUndo.ts';
import { rowsOf, type SentenceRow } from './sentenceRows.ts';
import { wardNames } from './wardNames.ts';

interface Shown {
  readonly rows: readonly SentenceRow[];
  /** How many further sentences have a value in them. */
  readonly assembled: number;
  readonly isSynthesised: boolean;
}

/** 読み上げの声: the sentences of a language, and how they are recorded. */
export interface Voices extends AdminData<Shown> {
  readonly undo: Undo;
  /** Keeps samples from -1 to 1 as the recording of a sentence. */
  add(row: SentenceRow, samples: Float32Array): Promise<boolean>;
  restore(row: SentenceRow): Promise<boolean>;
  remove(row: SentenceRow): Promise<boolean>;
  /** The sound in which a sentence is read: its recording, or the stand-in. */
  soundOf(row: SentenceRow): Promise<Blob>;
}

/** Loads the sentences of a language with their recordings, and changes them. */
export function useVoices(api: Api, connection: Connection, language: Language): Voices {
  const { t } = useText();
  const load = useCallback(() => shownIn(api, language), [api, language]);
  const data = useAdminData(load, connection);
  const undo = useUndo();
  const { act } = data;
  const put = async (row: SentenceRow) => {
    await api.call('restoreRecording', { language, key: row.key });
    return load();
  };
  return {
    ...data,
    undo,
    async add(row, samples) {
      const { key, words, recording } = row;
      const file = new Blob([waveOf(samples)], { type: 'audio/wav' });
      const added = async () => {
        await api.call('addRecording', { language, key, words, file });
        return load();
      };
      if (!(await act('add', added))) return false;
      const text = t('adminVoices:record.done', { words });
      undo.tell(recording === null ? { text } : { text, undo: () => data.put(put(row)) });
      return true;
    },
    async restore(row) {
      if (!(await act('restore', () => put(row)))) return false;
      undo.tell({
        text: t('adminVoices:restore.done', { words: row.words }),
        undo: () => data.put(put(row)),
      });
      return true;
    },
    async remove({ key, words }) {
      const removed = async () => {
        await api.call('removeRecording', { language, key });
        return load();
      };
      if (!(await act('remove', removed))) return false;
      undo.tell({ text: t('adminVoices:remove.done', { words }) });
      return true;
    },
    async soundOf({ recording, reading }) {
      const sound =
        recording === null
          ? await api.call('readSpeech', { language, words: reading })
          : await api.call('readRecording', { recordingId: recording.recordingId });
      return new Blob([await sound.arrayBuffer()], { type: 'audio/wav' });
    },
  };
}

/** The sentences and names of a language with their recordings. */
async function shownIn(api: Api, language: Language): Promise<Shown> {
  const [{ sentencesOf }, { recordings, isSynthesised }, topics, ward] = await Promise.all([
    // The words of residents are no part of what the office loads.
    import('@madoguchi/i18n/spoken'),
    api.call('recordings', { language }),
    api.call('topics'),
    api.call('organisation'),
  ]);
  const sentences = await sentencesOf(language);
  const names = wardNames(topics.topics, ward.desks, language);
  const rows = rowsOf({ sentences, names }, recordings, language, isSynthesised);
  const assembled = sentences.filter(({ hasValues }) => hasValues).length;
  return { rows, assembled, isSynthesised };
}
