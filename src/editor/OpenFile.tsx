import { useState, type DragEvent } from 'react';
import { useWords } from '../i18n/context.ts';
import { usePresentingWords } from '../i18n/presenting/context.ts';
import { useFileDrop } from '../ui/useFileDrop.ts';
import type { Opened } from './opened.ts';

interface Props {
  onFiles: (files: readonly File[]) => Promise<Opened>;
}

/** Stories from files: chosen, or dropped anywhere on the page. */
export function OpenFile({ onFiles }: Props) {
  const { editor: words } = usePresentingWords();
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const [over, setOver] = useState(false);
  const open = async (files: readonly File[]) => {
    setSaid('');
    const { stories, unread } = await onFiles(files);
    const all = files.length > 1 && stories.length > 0 ? [words.opened(stories.length)] : [];
    setSaid(t.sentences(...all, ...unread.map((name) => words.cannotRead(name))));
  };
  useFileDrop((files) => void open(files));
  const drag = (event: DragEvent) => setOver(event.type === 'dragover');
  return (
    <div className={`editor-open${over ? ' over' : ''}`} onDragOver={drag} onDragLeave={drag} onDrop={drag}>
      <label className="outlined-button">
        {words.openFile}
        <input
          type="file"
          className="visually-hidden"
          accept=".json,application/json"
          multiple
          onChange={({ target }) => {
            if (target.files?.length) void open([...target.files]);
            // The same file can be chosen again.
            target.value = '';
          }}
        />
      </label>
      <span className="quiet">{words.dropHint}</span>
      <p role="status">{said}</p>
    </div>
  );
}
