import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/context.ts';
import { usePresentingWords } from '../i18n/presenting/context.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { fetched } from '../ui/fetched.ts';
import { Icon } from '../ui/Icon.tsx';
import { saveFile } from '../ui/saveFile.ts';
import { unlessAborted } from '../ui/unlessAborted.ts';
import type { Handout, Made, Progress } from './handout.ts';
import type { PngSize, PngStyle } from './png.ts';
import './handout.css';

interface Props {
  handout: Handout;
  /** The number of the scene that is shown; null on the list of stories. */
  scene: number | null;
  /** As in CSS: the faces of the page. */
  fontFamily: string;
  /** The file of a font by its name. */
  loadFont: (name: string, signal: AbortSignal) => Promise<Uint8Array>;
  onClose: () => void;
}

type Work = (progress: Progress, signal: AbortSignal) => Promise<Made>;

const SIZES: readonly PngSize[] = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

/** A story as files: for paper, for slides, as pictures. What makes them is loaded when it is asked for. */
export function HandoutDialog({ handout, scene, fontFamily, loadFont, onClose }: Props) {
  const { t } = useWords();
  const { handout: words } = usePresentingWords();
  const [notes, setNotes] = useState(false);
  const [done, setDone] = useState<{ scenes: number; of: number } | 'starting' | null>(null);
  const [said, setSaid] = useState<string[]>([]);
  const work = useRef<AbortController | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const cancelButton = useRef<HTMLButtonElement>(null);
  const pressed = useRef<HTMLElement | null>(null);
  const isWorking = done !== null;

  // A file that nobody waits for any more is not made to its end.
  useEffect(() => () => work.current?.abort(), []);
  // The focus goes to the one thing that can be done meanwhile, and back to where it was.
  useLayoutEffect(() => {
    if (isWorking) cancelButton.current?.focus();
    else (pressed.current ?? first.current)?.focus();
  }, [isWorking]);

  const make = async (name: string, isPicture: boolean, run: Work) => {
    if (work.current) return;
    const { signal } = (work.current = new AbortController());
    pressed.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setSaid([]);
    setDone('starting');
    try {
      // What makes it may still be on its way, and cannot be called back.
      const progress = (scenes: number, of: number) => signal.aborted || setDone({ scenes, of });
      const made = await unlessAborted(run(progress, signal), signal);
      saveFile(made.file, name);
      setSaid([words.saved(name), ...lacks(made)]);
    } catch (error) {
      if (signal.aborted) {
        setSaid([words.cancelled]);
      } else {
        console.error(error);
        setSaid([words[problemOf(error, isPicture)]]);
      }
    } finally {
      handout.release();
      work.current = null;
      setDone(null);
    }
  };
  const listed = (scenes: number[]) => scenes.join(handout.atlasLanguage === 'en' ? ', ' : '、');
  const lacks = ({ withoutPicture, shortened, missing }: Made): string[] => [
    ...(withoutPicture.length === 0
      ? []
      : withoutPicture.length === handout.scenes.length
        ? [words.noPictures]
        : [words.withoutPicture(listed(withoutPicture))]),
    ...(shortened.length > 0 ? [words.shortened(listed(shortened))] : []),
    ...(missing ? [words.missing([...missing].join(' '))] : []),
  ];

  const pdf = () =>
    make(`${handout.fileName}.pdf`, false, async (progress, signal) => {
      const [{ makePdf }, { lettersByBrowser }] = await fetched(
        Promise.all([import('./pdf.ts'), import('./letters.ts')]),
      );
      const drawLetters = lettersByBrowser(fontFamily, handout.language);
      return makePdf(handout, { notes, words, loadFont, drawLetters }, progress, signal);
    });
  const pptx = () =>
    make(`${handout.fileName}.pptx`, false, async (progress, signal) =>
      (await fetched(import('./pptx.ts'))).makePptx(handout, words, progress, signal),
    );
  const pngStyle = async (): Promise<PngStyle> => {
    const { letterInBrowser } = await import('./letters.ts');
    return { fontFamily, hasLetter: letterInBrowser(fontFamily, handout.language) };
  };
  const png = (size: PngSize, number: number) =>
    make(`${handout.fileName}-${number}-${size.width}.png`, true, async (progress, signal) => {
      const [{ makePng }, style] = await fetched(Promise.all([import('./png.ts'), pngStyle()]));
      const wanted = handout.scenes.find((candidate) => candidate.number === number);
      if (!wanted) throw new Error(`There is no scene ${number}.`);
      progress(0, 1);
      const { file, isShortened, missing } = await makePng(handout, wanted, size, style, signal);
      return { file, withoutPicture: [], shortened: isShortened ? [number] : [], missing };
    });
  const pngs = (size: PngSize) =>
    make(`${handout.fileName}-${size.width}.zip`, true, async (progress, signal) => {
      const [{ makePngs }, style] = await fetched(Promise.all([import('./png.ts'), pngStyle()]));
      return makePngs(handout, size, style, progress, signal);
    });
  const sizes = SIZES.map((size) => ({ size, name: `${size.width} × ${size.height}` }));

  return (
    <Dialog title={words.title} closeLabel={t.close} onClose={onClose}>
      <p className="handout-intro">{words.intro}</p>
      {/* While a file is made there is one thing to do: wait, or stop it. */}
      <div className="handout-kinds" hidden={isWorking}>
        <section>
          <button ref={first} type="button" className="outlined-button" onClick={() => void pdf()}>
            <Icon name="file-text" />
            {words.pdf}
          </button>
          <p>{words.pdfHint}</p>
          <label className="handout-notes">
            <input type="checkbox" checked={notes} onChange={(event) => setNotes(event.target.checked)} />
            {words.withNotes}
          </label>
        </section>
        <section>
          <button type="button" className="outlined-button" onClick={() => void pptx()}>
            <Icon name="presentation" />
            {words.pptx}
          </button>
          <p>{words.pptxHint}</p>
        </section>
        <section aria-label={words.png}>
          <div className="handout-pictures">
            {sizes.flatMap(({ size, name }) => [
              scene !== null && (
                <button
                  key={`this/${name}`}
                  type="button"
                  className="outlined-button"
                  onClick={() => void png(size, scene)}
                >
                  <Icon name="download" />
                  {words.thisScene(name)}
                </button>
              ),
              <button key={`all/${name}`} type="button" className="outlined-button" onClick={() => void pngs(size)}>
                <Icon name="download" />
                {words.allScenes(name)}
              </button>,
            ])}
          </div>
          <p>{words.pngHint}</p>
        </section>
      </div>
      {isWorking && (
        <div className="handout-work">
          <progress
            aria-label={words.title}
            max={done === 'starting' ? 1 : done.of}
            value={done === 'starting' ? undefined : done.scenes}
          />
          <button ref={cancelButton} type="button" className="outlined-button" onClick={() => work.current?.abort()}>
            {words.cancel}
          </button>
        </div>
      )}
      <p className="handout-said" role="status">
        {isWorking ? stateOf(done) : t.sentences(...said)}
      </p>
    </Dialog>
  );

  function stateOf(state: { scenes: number; of: number } | 'starting'): string {
    if (state === 'starting') return words.starting;
    return state.scenes < state.of ? words.scene(state.scenes + 1, state.of) : words.writing;
  }
}

type Problem = 'failed' | 'failedPicture' | 'outOfMemory' | 'network';

function problemOf(error: unknown, isPicture: boolean): Problem {
  if (error instanceof RangeError) return 'outOfMemory';
  // A chunk of the program, a font, or a layer of the map.
  if (error instanceof DOMException && error.name === 'NetworkError') return 'network';
  return isPicture ? 'failedPicture' : 'failed';
}
