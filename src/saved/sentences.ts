import type { PlanningMessages } from '../i18n/planning/messages.ts';
import type { ViewProblem } from './format.ts';

/** What of a file could not be used, in a sentence. */
export function sentenceOf(problem: ViewProblem, { problem: words }: PlanningMessages['saved']): string {
  switch (problem.kind) {
    case 'newer':
      return words.newer(problem.version);
    case 'too-many':
      return words['too-many'](problem.found, problem.kept);
    case 'unknown-field':
      return words['unknown-field'](problem.name);
    case 'lost':
      return words.lost(problem.view);
    case 'nameless':
      return words.nameless(problem.view);
    case 'name-cut':
      return words['name-cut'](problem.view, problem.kept);
    case 'parameter':
      return words.parameter(problem.view, problem.parameter, problem.value);
    default:
      return words[problem.kind];
  }
}
