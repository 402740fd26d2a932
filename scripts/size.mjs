// @ts-check
import { withNode } from './lib/nodeVersion.mjs';

withNode(() => import('./commands/size.mjs'));
