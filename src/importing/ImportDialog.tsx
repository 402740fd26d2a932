import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useWords } from '../i18n/context.ts';
import { useImportingWords } from '../i18n/importing/context.ts';
import { addOwnLayer } from '../state/ownLayers/keep.ts';
import { newLayerId, nextColour, type OwnLayer } from '../state/ownLayers/ownLayer.ts';
import { freeNameAmong } from '../state/freeName.ts';
import { beginningOf } from '../state/quoted.ts';
import { useOwnLayers } from '../state/ownLayers/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FilePreview } from './FilePreview.tsx';
import { ReadingOptions } from './ReadingOptions.tsx';
import { useImport } from './useImport.ts';

interface Props {
  /** A file that was dropped on the page, or beside the drop zone; null to ask for one. */
  first: File | null;
  onClose: () => void;
  /** With a sentence that says so. */
  onAdded: (layer: OwnLayer, sentence: string) => void;
}

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.geojson,.json,.kml,.kmz,.gpkg';

/** From a file to a layer: choose, look, correct, add. */
export function ImportDialog({ first, onClose, onAdded }: Props) {
  const words = useImportingWords();
  const { t } = useWords();
  const { file: texts } = words;
  const { state, begin, read, judge, take, stop } = useImport();
  const { step, file, summary, options, judged, fault, share } = state;
  const [name, setName] = useState('');
  // A second press while the first is under way would add the layer twice; another file would wait for it, or be lost to it.
  const [isAdding, setIsAdding] = useState(false);
  const start = (chosen: File) => {
    setName(titleOf(chosen.name));
    begin(chosen);
  };
  const isAsking = step === 'choose' || step === 'fault';
  // One that is dropped while another is read or looked at is let go: what was chosen for that one would be lost.
  const takeDropped = useRef(start);
  useEffect(() => {
    takeDropped.current = isAsking ? start : () => undefined;
  });
  useEffect(() => {
    if (first) takeDropped.current(first);
  }, [first]);

  const add = async () => {
    setIsAdding(true);
    const features = judged && (await take());
    if (!features || !judged?.bounds || !options) return setIsAdding(false);
    const { layers } = useOwnLayers.getState();
    const wanted = name.trim() || titleOf(file?.name ?? '');
    const layer: OwnLayer = {
      id: newLayerId(),
      // Two of one name could not be told apart in a list or a legend.
      name: freeNameAmong(new Set(layers.map((other) => other.name)), wanted),
      colour: nextColour(layers),
      visible: true,
      filter: null,
      fields: judged.fields,
      nameField: options.nameField,
      features,
      bounds: judged.bounds,
      counts: judged.counts,
    };
    await addOwnLayer(layer);
    onAdded(layer, words.preview.added(layer.name, features.features.length));
  };

  return (
    <Dialog title={texts.title} closeLabel={texts.close} onClose={onClose}>
      <p className="note">{words.layers.privacy}</p>
      {isAsking && (
        <>
          {fault && (
            <p role="alert" className="own-warning" data-fault={fault.kind}>
              {file && <strong>{t.labelled(file.name, '')}</strong>}
              {words.fault[fault.kind](fault.figure)}
            </p>
          )}
          <ChooseFile onFile={start} />
        </>
      )}
      {step === 'reading' && (
        <div className="import-progress">
          <p role="status">{texts.reading(file?.name ?? '')}</p>
          <progress aria-label={texts.reading(file?.name ?? '')} value={share} max={1} />
          <button type="button" className="button" onClick={stop}>
            {texts.cancel}
          </button>
        </div>
      )}
      {(step === 'preview' || step === 'again') && summary && options && (
        <>
          <p className="import-file">
            <strong>{texts.named(summary.format.toUpperCase(), file?.name ?? '')}</strong>
            <button type="button" className="link-button" disabled={isAdding} onClick={stop}>
              {texts.other}
            </button>
          </p>
          <ReadingOptions
            summary={summary}
            choice={state.choice}
            options={options}
            seemsSwapped={judged?.seemsSwapped ?? false}
            isReading={step === 'again'}
            onChoice={read}
            onOptions={judge}
          />
          <FilePreview
            summary={summary}
            judged={judged}
            share={share}
            busy={step === 'again' ? texts.reading(file?.name ?? '') : texts.judging}
          />
          <div className="own-fields">
            <label>
              <span>{words.options.layerName}</span>
              <input type="text" maxLength={120} value={name} onChange={({ target }) => setName(target.value)} />
            </label>
          </div>
          <div className="own-buttons import-end">
            <button
              type="button"
              className="button primary"
              disabled={isAdding || !judged?.bounds}
              onClick={() => void add()}
              data-import-add
            >
              {words.preview.add(judged ? judged.total - judged.lost : 0)}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** A file's name without its ending, unless it is nothing else. */
const titleOf = (name: string) => beginningOf(name.replace(/\.[a-z0-9]{1,8}$/i, '').trim() || name, 120);

function ChooseFile({ onFile }: { onFile: (file: File) => void }) {
  const { file: words } = useImportingWords();
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  return (
    <div
      className={`import-drop${over ? ' over' : ''}`}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={(event) => {
        drag(event);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <label className="button">
        {words.choose}
        <input
          type="file"
          className="visually-hidden"
          accept={ACCEPTED}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) onFile(file);
            // The same file can be chosen again.
            target.value = '';
          }}
        />
      </label>
      <span>{words.drop}</span>
      <p className="note">{words.formats}</p>
    </div>
  );
}
