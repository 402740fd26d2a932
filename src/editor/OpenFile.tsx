import { useEffect, useState, type DragEvent } from 'react';
import { useWords } from '../i18n/context.ts';
import { usePresentingWords } from '../i18n/presenting/context.ts';
import { forgetOpened, useReport } from './opened.ts';

interface Props {
  onFiles: (files: readonly File[]) => void;
}

/** Stories from files: chosen here, or dropped on the page. */
export function OpenFile({ onFiles }: Props) {
  const { editor: words } = usePresentingWords();
  const { t } = useWords();
  const { opened, unread } = useReport();
  const [over, setOver] = useState(false);
  // Who comes back to the list has read it.
  useEffect(() => forgetOpened, []);
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
            if (target.files?.length) onFiles([...target.files]);
            // The same file can be chosen again.
            target.value = '';
          }}
        />
      </label>
      <span className="quiet">{words.dropHint}</span>
      <p role="status">
        {t.sentences(...(opened > 0 ? [words.opened(opened)] : []), ...unread.map((name) => words.cannotRead(name)))}
      </p>
    </div>
  );
}
