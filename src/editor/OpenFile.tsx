import { useState, type DragEvent } from 'react';
import { usePresentingWords } from '../i18n/presenting/context.ts';

interface Props {
  /** Rejects where the file cannot be read. */
  onFile: (file: File) => Promise<void>;
}

/** A story from a file: chosen, or dropped. */
export function OpenFile({ onFile }: Props) {
  const { editor: words } = usePresentingWords();
  const [failed, setFailed] = useState('');
  const [over, setOver] = useState(false);
  const open = (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    setFailed('');
    onFile(file).catch((error: unknown) => {
      console.error(error);
      setFailed(words.cannotRead(file.name));
    });
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  return (
    <div
      className={`editor-open${over ? ' over' : ''}`}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={(event) => {
        drag(event);
        open(event.dataTransfer.files);
      }}
    >
      <label className="outlined-button">
        {words.openFile}
        <input
          type="file"
          className="visually-hidden"
          accept=".json,application/json"
          onChange={(event) => {
            open(event.target.files);
            // The same file can be chosen again.
            event.target.value = '';
          }}
        />
      </label>
      <span className="quiet">{words.dropHint}</span>
      <p role="status">{failed}</p>
    </div>
  );
}
