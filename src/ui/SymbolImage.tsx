import { dataUrl, type Symbol } from './symbols.ts';

/** A mark of the map beside the words that explain it. */
export function SymbolImage({ symbol }: { symbol: Symbol }) {
  return <img className="symbol" src={dataUrl(symbol)} width={symbol.width} height={symbol.height} alt="" />;
}
