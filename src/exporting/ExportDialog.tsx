import { useMemo, useRef, useState } from 'react';
import type { Content } from '../content/types.ts';
import { useWords, type Words } from '../i18n/context.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import type { PlanningMessages } from '../i18n/planning/messages.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { fetched } from '../ui/fetched.ts';
import { Icon } from '../ui/Icon.tsx';
import { saveFile } from '../ui/saveFile.ts';
import { featuresOf, geojsonOf, type Shapes } from './geojson.ts';
import { exportRows, linksOf, type Exportable } from './rows.ts';
import './exporting.css';

interface Props {
  content: Content;
  rows: readonly Exportable[];
  /** The whole address that shows these rows. */
  selection: string;
  /** Without an ending. */
  fileName: string;
  /** The shapes of these places, as far as they have one. Rejects with a NetworkError where they do not come. */
  loadShapes: (places: ReadonlySet<string>) => Promise<Shapes>;
  onClose: () => void;
}

const FORMATS = ['csv', 'xlsx', 'geojson', 'kml'] as const;
type Format = (typeof FORMATS)[number];

const TYPES = {
  csv: 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
  kml: 'application/vnd.google-earth.kml+xml',
} as const;

/** What is filtered as a file, in the language shown. What writes a format is loaded when it is asked for. */
export function ExportDialog({ content, rows, selection, fileName, loadShapes, onClose }: Props) {
  const words = useWords();
  const planning = usePlanningWords();
  const { exporting } = planning;
  const [said, setSaid] = useState('');
  const isWorking = useRef(false);
  const links = useMemo(() => linksOf(content, rows), [content, rows]);

  async function fileOf(format: Format): Promise<Blob> {
    const cells = exportRows(content, links, words, selection);
    if (format === 'xlsx')
      return (await fetched(import('./xlsx.ts'))).xlsxOf(cells, planning, creditsOf(words, planning));
    if (format === 'csv') {
      const { csvOf } = await fetched(import('./csv.ts'));
      return new Blob([csvOf(cells)], { type: TYPES.csv });
    }
    const shapes = await loadShapes(new Set(links.flatMap(({ place }) => (place ? [place.id] : []))));
    const features = featuresOf(links, cells, shapes);
    const attribution = words.t.sentences(...creditsOf(words, planning));
    if (format === 'geojson') return new Blob([geojsonOf(features, attribution)], { type: TYPES.geojson });
    const { kmlOf } = await fetched(import('./kml.ts'));
    return new Blob([kmlOf(features, attribution)], { type: TYPES.kml });
  }

  async function save(format: Format): Promise<void> {
    if (isWorking.current) return;
    isWorking.current = true;
    setSaid(exporting.making);
    try {
      const name = `${fileName}.${format}`;
      saveFile(await fileOf(format), name);
      setSaid(exporting.made(name));
    } catch (error) {
      console.error(error);
      setSaid(exporting[problemOf(error)]);
    } finally {
      isWorking.current = false;
    }
  }

  return (
    <Dialog title={exporting.title} closeLabel={words.t.close} onClose={onClose}>
      {rows.length === 0 ? (
        <p>{exporting.empty}</p>
      ) : (
        <>
          <p className="export-intro">{exporting.intro(rows.length, links.length)}</p>
          <p className="quiet">{exporting.introAbout}</p>
          <ul className="plain export-formats">
            {FORMATS.map((format) => (
              <li key={format}>
                <button
                  type="button"
                  className="outlined-button"
                  aria-describedby={`export-${format}`}
                  onClick={() => void save(format)}
                >
                  <Icon name="download" />
                  {exporting[format]}
                </button>
                <p id={`export-${format}`} className="quiet">
                  {exporting[`${format}Hint`]}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="export-said" role="status">
        {said}
      </p>
    </Dialog>
  );
}

/** Whose the shapes, points and records are: to be passed on with them. */
const creditsOf = ({ t }: Words, { exporting }: PlanningMessages): readonly string[] => [
  ...t.creditsText,
  ...exporting.credits,
];

function problemOf(error: unknown): 'network' | 'tooBig' | 'failed' {
  if (error instanceof DOMException && error.name === 'NetworkError') return 'network';
  // A text or a list beyond what the browser can hold.
  return error instanceof RangeError ? 'tooBig' : 'failed';
}
