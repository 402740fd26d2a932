/** Sharing the present view: its own chunk, fetched when it is first asked for. */
import type { Content } from '../content/types.ts';
import { useWords, type Words } from '../i18n/context.ts';
import { fileName } from '../share/fileName.ts';
import { composePicture } from '../share/picture/compose.ts';
import { ShareDialog } from '../share/ShareDialog.tsx';
import { creditLine, type Deployment } from '../state/deployment.ts';
import { useFiltered, useSession, type Theme } from '../state/store.ts';
import type { View } from '../state/view.ts';
import { palettes } from '../ui/palettes.ts';
import { addressOf } from './address.ts';
import { useMapPicture, type PictureSource } from './mapPicture.ts';
import { pictureTexts } from './pictureTexts.ts';

interface Props {
  content: Content;
  onPrint: () => void;
  onClose: () => void;
}

export function Share({ content, onPrint, onClose }: Props) {
  const words = useWords();
  const view = useFiltered();
  const theme = useSession((session) => session.theme);
  const deployment = useSession((session) => session.deployment);
  const source = useMapPicture((picture) => picture.source);
  return (
    <ShareDialog
      address={addressOf(view)}
      title={document.title}
      picture={
        source && {
          fileName: fileName(view),
          make: (signal) => makePicture(content, view, theme, deployment, words, source, signal),
        }
      }
      onPrint={() => {
        onClose();
        onPrint();
      }}
      onClose={onClose}
    />
  );
}

function makePicture(
  content: Content,
  view: View,
  theme: Theme,
  deployment: Deployment,
  words: Words,
  source: PictureSource,
  signal: AbortSignal,
): Promise<Blob> {
  const { t } = words;
  return composePicture(
    {
      ...pictureTexts(content, view, words),
      legend: { heading: t.legend, keys: source.keys, note: source.note },
      credit: creditLine(t, deployment),
      address: `${t.atlas} · ${addressOf(view)}`,
    },
    {
      palette: palettes[theme],
      fontFamily: getComputedStyle(document.body).fontFamily,
      language: content.language,
      distance: t.metres,
      inMiddle: t.share.inMiddle,
      north: t.share.north,
    },
    (size) => source.draw(size, signal),
  );
}
