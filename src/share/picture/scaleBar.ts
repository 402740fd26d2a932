export interface ScaleBar {
  /** A round length on the ground. */
  metres: number;
  /** Its length in the picture, in CSS pixels. */
  width: number;
}

/** The longest bar of 1, 2 or 5 times a power of ten metres that is no wider than `longest` CSS pixels. */
export function scaleBar(metresPerPixel: number, longest: number): ScaleBar {
  const most = metresPerPixel * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * ([5, 2].find((times) => times * power <= most) ?? 1);
  return { metres, width: metres / metresPerPixel };
}
