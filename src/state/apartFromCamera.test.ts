import { expect, test } from 'vitest';
import { apartFromCamera } from './apartFromCamera.ts';
import { defaultView } from './view.ts';

const camera = { lng: 114.1, lat: 22.4, zoom: 9, bearing: 0, pitch: 0 };

test('a map that moves leaves the same view', () => {
  const before = apartFromCamera(defaultView);
  expect(apartFromCamera({ ...defaultView, camera })).toBe(before);
  expect(before.camera).toBeNull();
});

test('any other change gives another view', () => {
  const before = apartFromCamera({ ...defaultView, camera });
  const after = apartFromCamera({ ...defaultView, camera, place: 'macao' });
  expect(after).not.toBe(before);
  expect(after.place).toBe('macao');
});
