import { useMemo } from 'react';
import { useWords } from '../i18n/context.ts';
import { qrMatrix, qrPath, qrSide } from '../ui/qr.ts';

/** An address as a QR code: black on white in every theme, because scanners expect it. */
export function QrCode({ address }: { address: string }) {
  const { t } = useWords();
  const matrix = useMemo(() => qrMatrix(address), [address]);
  if (!matrix) return <p className="share-hint">{t.share.qrTooLong}</p>;
  const side = qrSide(matrix);
  return (
    <figure className="share-qr">
      <svg
        role="img"
        aria-label={t.share.qrLabel}
        width={side}
        height={side}
        viewBox={`0 0 ${matrix.length} ${matrix.length}`}
        shapeRendering="crispEdges"
      >
        <path fill="#fff" d={`M0 0h${matrix.length}v${matrix.length}H0z`} />
        <path fill="#000" d={qrPath(matrix)} />
      </svg>
      <figcaption className="share-hint">{t.share.qrHint}</figcaption>
    </figure>
  );
}
